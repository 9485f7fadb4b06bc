import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { ReviewOverdue, StandingChanged } from '../rules/payloads.ts'
import { planForStaff } from '../steps/plan-for-staff.ts'

/** Plans the letter that tells a professional what support wrote, or that hubs show or hide them. */
export async function planStandingNotice(ctx: Ctx, changed: z.output<typeof StandingChanged>): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.standing_changed',
      key: changed.stepId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { professionalId: changed.professionalId },
      payload: changed,
    }),
  )
}

/** Plans the letters to the operator's support about a professional who waits longer than was promised. */
export async function planReviewAlarm(ctx: Ctx, overdue: z.output<typeof ReviewOverdue>): Promise<void> {
  mayNotify(ctx)
  const { professionalId, since } = overdue
  await planForStaff(ctx, {
    kind: 'notice.review_overdue',
    key: `${professionalId}|${since}`,
    scope: { professionalId },
    payload: overdue,
  })
}
