import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { TimeAwayTold } from '../rules/payloads.ts'

/** So long the professional can take it back, or set other days, before anybody reads of it. */
const thinkAgainMinutes = 10

/** A client is told once that their professional is away, when it stands. */
export async function planTimeAwayNotice(ctx: Ctx, told: z.output<typeof TimeAwayTold>): Promise<void> {
  mayNotify(ctx)
  const { timeAwayId, personId, professionalId } = told
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.time_away',
      key: `${timeAwayId}|${personId}`,
      queue: 'notices',
      dueAt: ctx.clock.now().add({ minutes: thinkAgainMinutes }),
      scope: { personId, professionalId },
      payload: { ...told },
    }),
  )
}
