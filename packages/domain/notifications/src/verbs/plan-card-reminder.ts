import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { CardWanted } from '../rules/payloads.ts'

/** Two days before there is time for it; who books later is reminded as soon as there is still some. */
const hoursBefore = [48, 24, 4] as const

/**
 * Plans the letter about the card that a professional may want before the first session with a private client. Whether
 * it is wanted, and still missing, is looked at when it is due; a session that moves takes it along.
 */
export async function planCardReminder(ctx: Ctx, about: z.output<typeof CardWanted>): Promise<void> {
  mayNotify(ctx)
  const { sessionId, personId, professionalId, companyId, startsAt } = about
  if (companyId) return
  const start = Temporal.Instant.from(startsAt)
  const now = ctx.clock.now()
  const dueAt = hoursBefore
    .map((hours) => start.subtract({ hours }))
    .find((at) => Temporal.Instant.compare(at, now) > 0)
  await inTransaction(ctx, (ctx) =>
    dueAt
      ? planWork(ctx, {
          kind: 'notice.card_due',
          key: sessionId,
          queue: 'notices',
          dueAt,
          scope: { personId, professionalId },
          payload: { ...about },
        })
      : cancelWork(ctx, 'notice.card_due', sessionId),
  )
}
