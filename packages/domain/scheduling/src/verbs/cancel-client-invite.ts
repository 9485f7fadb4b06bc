import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { inviteEnded, inviteMissing } from '../errors.ts'
import * as store from '../store/invites.ts'

/** The professional takes an invite back: its link says so from now on. @throws `scheduling.invite_ended` */
export async function cancelClientInvite(ctx: Ctx, id: Id<'client_invite'>): Promise<void> {
  mayActAsProfessional(ctx)
  await inTransaction(ctx, async (ctx) => {
    const invite = await store.findInvite(ctx, id, true)
    if (!invite) throw inviteMissing()
    if (invite.state === 'cancelled') return
    const endedAt = ctx.clock.now()
    if (!(await store.changeWaiting(ctx, id, { state: 'cancelled', endedAt }))) throw inviteEnded()
    await recordAudit(ctx, 'client_invite.cancelled', { kind: 'client_invite', id })
  })
}
