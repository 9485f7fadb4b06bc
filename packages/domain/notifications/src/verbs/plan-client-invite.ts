import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { afterQuietHours } from '../rules/moments.ts'
import type { ClientInviteAccepted, ClientInviteSent } from '../rules/payloads.ts'

/** Plans the letter that brings an invite, for now; sent again, it is another letter. */
export async function planClientInvite(ctx: Ctx, sent: z.output<typeof ClientInviteSent>): Promise<void> {
  mayNotify(ctx)
  const { inviteId, professionalId, sentAt } = sent
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.client_invite',
      key: `${inviteId}|${sentAt}`,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId },
      payload: { ...sent },
    }),
  )
}

/** Plans the letter that tells the professional of a new client, when they are awake. */
export async function planInviteAccepted(
  ctx: Ctx,
  accepted: z.output<typeof ClientInviteAccepted>,
): Promise<void> {
  mayNotify(ctx)
  const { inviteId, professionalId, personId } = accepted
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getProfessional(ctx, { id: professionalId })
    await planWork(ctx, {
      kind: 'notice.client_invite_accepted',
      key: inviteId,
      queue: 'notices',
      dueAt: afterQuietHours(ctx.clock.now(), timeZone),
      scope: { professionalId, personId },
      payload: { ...accepted },
    })
  })
}
