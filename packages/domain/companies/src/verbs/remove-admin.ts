import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble, mustBeAnother } from '../access.ts'
import { RemoveAdminInput } from '../contracts.ts'
import { adminMissing, lastOwner } from '../errors.ts'
import { adminRemoved } from '../events.ts'
import { isLastOwner } from '../rules/admins.ts'
import { withdrawInvitesOf } from '../store/admin-invites.ts'
import * as store from '../store.ts'

/**
 * Ends the role of somebody else in running the company; the last owner stays. What they asked of others and nobody
 * answered is taken back with it.
 *
 * @throws `companies.own_role`, `companies.last_owner`, `companies.admin_missing`
 */
export async function removeAdmin(ctx: Ctx, raw: RemoveAdminInput): Promise<void> {
  mustBeAble(ctx, 'manage_admins')
  const personId = RemoveAdminInput.parse(raw).personId as PersonId
  mustBeAnother(ctx, personId)
  await inTransaction(ctx, async (ctx) => {
    await store.lockCompany(ctx)
    if (isLastOwner(await store.listActiveAdmins(ctx), personId)) throw lastOwner()
    if (!(await store.endAdmin(ctx, personId))) throw adminMissing()
    await withdrawInvitesOf(ctx, personId)
    await recordAudit(ctx, 'company_admin.removed', { kind: 'person', id: personId })
    const removedAt = ctx.clock.now().toString()
    await publish(ctx, adminRemoved(companyOf(ctx), { personId, removedAt }))
  })
}
