import type { TxCtx } from '@kara/db'
import { promisedBeyond, yearBefore } from '../rules.ts'
import { findCompanyPolicy } from '../store/policies.ts'
import { sumFundedSince } from '../store/purchases.ts'

/** What a year of the company's rules comes to beyond what it bought in the last one, in halves; 0 where it may. */
export async function lackOfPromise(ctx: TxCtx): Promise<number> {
  const policy = await findCompanyPolicy(ctx)
  if (!policy) return 0
  return promisedBeyond(policy, await sumFundedSince(ctx, yearBefore(policy.timeZone, ctx.clock.now())))
}
