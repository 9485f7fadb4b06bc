import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { ClinicChanges, ClinicInviteSent, ClinicNews } from '../rules/payloads.ts'

/** Plans the letter that brings an invitation to a clinic, for now; sent again, it is another letter. */
export async function planClinicInvite(ctx: Ctx, sent: z.output<typeof ClinicInviteSent>): Promise<void> {
  mayNotify(ctx)
  await plan(ctx, 'notice.clinic_invite', `${sent.inviteId}|${sent.sentAt}`, sent.invitedBy, sent)
}

/** Plans the letter that says what became of a membership. */
export async function planClinicNews(ctx: Ctx, told: z.output<typeof ClinicNews>): Promise<void> {
  mayNotify(ctx)
  const { news, cause, toldId } = told
  await plan(ctx, 'notice.clinic_news', `${news}|${cause}|${toldId}`, toldId, told)
}

/** Plans the letter that tells a member what was changed for them. */
export async function planClinicChanges(ctx: Ctx, told: z.output<typeof ClinicChanges>): Promise<void> {
  mayNotify(ctx)
  await plan(ctx, 'notice.clinic_changes', told.actIds[0] ?? '', told.professionalId, told)
}

function plan(ctx: Ctx, kind: string, key: string, professionalId: ProfessionalId, payload: object) {
  return inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind,
      key,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId },
      payload: { ...payload },
    }),
  )
}
