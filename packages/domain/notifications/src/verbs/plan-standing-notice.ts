import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { StandingChanged } from '../rules/payloads.ts'

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
