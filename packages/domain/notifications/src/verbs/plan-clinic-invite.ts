import { inTransaction } from '@kara/db'
import type { Ctx, EventScope } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { ClinicChanges, ClinicDeskEnded, ClinicInviteSent, ClinicNews } from '../rules/payloads.ts'

/** Plans the letter that brings an invitation to a clinic, for now; sent again, it is another letter. */
export async function planClinicInvite(ctx: Ctx, sent: z.output<typeof ClinicInviteSent>): Promise<void> {
  mayNotify(ctx)
  await plan(
    ctx,
    'notice.clinic_invite',
    `${sent.inviteId}|${sent.sentAt}`,
    { professionalId: sent.invitedBy },
    sent,
  )
}

/** Plans the letter that says what became of a membership. */
export async function planClinicNews(ctx: Ctx, told: z.output<typeof ClinicNews>): Promise<void> {
  mayNotify(ctx)
  const { news, cause, toldId } = told
  await plan(ctx, 'notice.clinic_news', `${news}|${cause}|${toldId}`, { professionalId: toldId }, told)
}

/** Plans the letter to somebody who does not sit at the desk any more. */
export async function planClinicDeskEnded(ctx: Ctx, told: z.output<typeof ClinicDeskEnded>): Promise<void> {
  mayNotify(ctx)
  await plan(ctx, 'notice.clinic_desk_ended', told.deskId, { personId: told.personId }, told)
}

/** Plans the letter that tells a member what was changed for them. */
export async function planClinicChanges(ctx: Ctx, told: z.output<typeof ClinicChanges>): Promise<void> {
  mayNotify(ctx)
  await plan(
    ctx,
    'notice.clinic_changes',
    told.actIds[0] ?? '',
    { professionalId: told.professionalId },
    told,
  )
}

function plan(ctx: Ctx, kind: string, key: string, scope: EventScope, payload: object) {
  return inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind,
      key,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope,
      payload: { ...payload },
    }),
  )
}
