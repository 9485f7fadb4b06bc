import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import { type AdminInviteId, AdminInviteIdInput } from '../contracts.ts'
import { inviteEnded, inviteMissing } from '../errors.ts'
import * as store from '../store/admin-invites.ts'

/**
 * An owner takes an invitation back that waits for an answer. Again, it changes nothing.
 *
 * @throws `companies.admin_invite_missing`, `companies.admin_invite_ended`
 */
export async function withdrawAdminInvite(ctx: Ctx, raw: AdminInviteIdInput): Promise<void> {
  mustBeAble(ctx, 'manage_admins')
  const id = AdminInviteIdInput.parse(raw).inviteId as AdminInviteId
  await inTransaction(ctx, async (ctx) => {
    const invite = await store.findInvite(ctx, id)
    if (!invite) throw inviteMissing()
    if (invite.state === 'withdrawn') return
    const endedAt = ctx.clock.now()
    if (!(await store.changeWaiting(ctx, id, { state: 'withdrawn', endedAt }))) throw inviteEnded()
    await recordAudit(ctx, 'admin_invite.withdrawn', { kind: 'admin_invite', id })
  })
}
