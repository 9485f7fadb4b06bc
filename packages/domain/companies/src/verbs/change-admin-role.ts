import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAble, mustBeAnother } from '../access.ts'
import { ChangeAdminRoleInput } from '../contracts.ts'
import { adminMissing, lastOwner } from '../errors.ts'
import { adminRoleChanged } from '../events.ts'
import { isLastOwner } from '../rules/admins.ts'
import { withdrawInvitesOf } from '../store/admin-invites.ts'
import * as store from '../store.ts'

/**
 * Gives somebody else another role; the last owner stays one. The same role again changes nothing. Who is an owner no
 * more has nobody invited any more.
 *
 * @throws `companies.own_role`, `companies.last_owner`, `companies.admin_missing`
 */
export async function changeAdminRole(ctx: Ctx, raw: ChangeAdminRoleInput): Promise<void> {
  mustBeAble(ctx, 'manage_admins')
  const { personId: text, role } = ChangeAdminRoleInput.parse(raw)
  const personId = text as PersonId
  mustBeAnother(ctx, personId)
  await inTransaction(ctx, async (ctx) => {
    await store.lockCompany(ctx)
    const admins = await store.listActiveAdmins(ctx)
    const before = admins.find((admin) => admin.personId === personId)
    if (!before) throw adminMissing()
    if (before.role === role) return
    if (isLastOwner(admins, personId)) throw lastOwner()
    await store.changeRole(ctx, personId, role)
    if (before.role === 'owner') await withdrawInvitesOf(ctx, personId)
    const detail = { from: before.role, to: role }
    await recordAudit(ctx, 'company_admin.role_changed', { kind: 'person', id: personId, detail })
    const changedAt = ctx.clock.now().toString()
    await publish(ctx, adminRoleChanged(companyOf(ctx), { personId, role, changedAt }))
  })
}
