import { recordAudit } from '@kara/audit'
import type { Ctx } from '@kara/kernel'
import { mayBelong } from '../access.ts'
import { inviteEnded, inviteMissing } from '../errors.ts'
import { asAdministrator } from '../steps/as-administrator.ts'
import * as store from '../store/invites.ts'

/** An administrator takes an invitation back while it waits. Again, it changes nothing. @throws `clinics.invite_ended` */
export async function withdrawInvite(ctx: Ctx, id: store.InviteId): Promise<void> {
  mayBelong(ctx)
  await asAdministrator(ctx, async (ctx, { clinic }) => {
    const invite = await store.findInvite(ctx, id, true)
    if (invite?.clinicId !== clinic.id) throw inviteMissing()
    if (invite.state === 'withdrawn') return
    if (!(await store.changeWaiting(ctx, id, { state: 'withdrawn', endedAt: ctx.clock.now() })))
      throw inviteEnded()
    await recordAudit(ctx, 'clinic_invite.withdrawn', { kind: 'clinic_invite', id })
  })
}
