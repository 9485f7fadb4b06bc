import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import * as store from '../store/ledger.ts'
import { findBalance } from './find-balance.ts'
import { findPolicy } from './find-policy.ts'

/** How much came back to the person in this period, in halves; null while the company has no rules. */
export function findReturned(ctx: Ctx): Promise<number | null> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [policy, balance] = await Promise.all([findPolicy(ctx), findBalance(ctx)])
    if (!policy || !balance) return null
    const start = Temporal.PlainDate.from(balance.periodStart).toZonedDateTime(policy.timeZone)
    return store.sumReturnedSince(ctx, start.toInstant())
  })
}
