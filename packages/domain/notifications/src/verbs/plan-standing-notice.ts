import { inTransaction } from '@kara/db'
import { listStaff } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { planManyWork, planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { ReviewOverdue, StandingChanged } from '../rules/payloads.ts'

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
  const staff = await listStaff(inScope(ctx, { role: 'gate' }))
  const { professionalId, since } = overdue
  await inTransaction(ctx, (ctx) =>
    planManyWork(
      ctx,
      staff.map((staffId) => ({
        kind: 'notice.review_overdue',
        key: `${professionalId}|${since}|${staffId}`,
        queue: 'notices',
        dueAt: ctx.clock.now(),
        scope: { professionalId },
        payload: { ...overdue, staffId },
      })),
    ),
  )
}
