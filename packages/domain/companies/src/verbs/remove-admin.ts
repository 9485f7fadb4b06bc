import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble } from '../access.ts'
import { RemoveAdminInput } from '../contracts.ts'
import { adminMissing, lastOwner } from '../errors.ts'
import { adminRemoved } from '../events.ts'
import { isLastOwner } from '../rules/admins.ts'
import * as store from '../store.ts'

/** Ends a person's role in running the company; the last owner stays. */
export async function removeAdmin(ctx: Ctx, raw: RemoveAdminInput): Promise<void> {
  mustBeAble(ctx, 'manage_admins')
  const personId = RemoveAdminInput.parse(raw).personId as PersonId
  await inTransaction(ctx, async (ctx) => {
    await store.lockCompany(ctx)
    if (isLastOwner(await store.listActiveAdmins(ctx), personId)) throw lastOwner()
    if (!(await store.endAdmin(ctx, personId))) throw adminMissing()
    await recordAudit(ctx, 'company_admin.removed', { kind: 'person', id: personId })
    await publish(ctx, adminRemoved(companyOf(ctx), personId))
  })
}
