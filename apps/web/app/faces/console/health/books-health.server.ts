import { getLedgerHealth } from '@kara/credits'
import { limits } from '@kara/credits/contracts'
import type { Ctx } from '@kara/kernel'
import { listDifferences } from '@kara/payments'
import { Temporal } from 'temporal-polyfill'

/** What the nights' looks at money and credits came to. */
export async function booksHealth(ctx: Ctx) {
  const [ledgers, { differences, reconciliations }] = await Promise.all([
    getLedgerHealth(ctx),
    listDifferences(ctx),
  ])
  const comparedAt = reconciliations.find(({ endedAt }) => endedAt)?.endedAt ?? null
  const isLate =
    comparedAt !== null &&
    Temporal.Instant.from(comparedAt).until(ctx.clock.now()).total('hours') > limits.checkHoursMax
  return {
    processor: {
      comparedAt,
      isLate,
      open: differences.filter(({ state }) => state === 'open').length,
    },
    ledgers,
  }
}
