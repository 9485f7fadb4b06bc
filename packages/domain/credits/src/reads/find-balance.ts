import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import type { CreditBalance } from '../contracts.ts'
import { periodAt } from '../rules.ts'
import * as store from '../store.ts'
import { findPolicy } from './find-policy.ts'

/**
 * The person's credits at the company of this call, in the period that contains `at` (now when absent).
 * Before the claim, `availableHalves` is what a claim would grant. Null while there is no policy.
 */
export function findBalance(ctx: Ctx, at?: Temporal.Instant): Promise<CreditBalance | null> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const policy = await findPolicy(ctx)
    if (!policy) return null
    const period = periodAt(policy, at ?? ctx.clock.now())
    const claim = await store.findClaim(ctx, period.start)
    const accounts = new Map(
      (await store.listAccounts(ctx, period.start)).map((account) => [account.kind, account.balanceHalves]),
    )
    const allowanceHalves = claim?.amountHalves ?? policy.allowanceHalves
    return {
      periodStart: period.start.toString(),
      periodEnd: period.end.toString(),
      isClaimed: claim !== null,
      allowanceHalves,
      availableHalves: claim ? (accounts.get('allowance') ?? 0) : allowanceHalves,
      heldHalves: accounts.get('held') ?? 0,
      spentHalves: accounts.get('spent') ?? 0,
      expiredHalves: accounts.get('expired') ?? 0,
    }
  })
}
