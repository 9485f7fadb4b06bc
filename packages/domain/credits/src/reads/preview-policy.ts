import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import { type PolicyEffect, PreviewPolicyInput } from '../contracts.ts'
import {
  assertPromise,
  assertRollover,
  endOfClaimed,
  limitOf,
  promisedBeyond,
  shortPeriod,
  yearBefore,
  yearlyUse,
} from '../rules.ts'
import { listPolicies } from '../store/policies.ts'
import { sumFundedSince } from '../store/purchases.ts'

/**
 * What a change of the rules would do, before it is made: from when, how much one person can take in a year,
 * and what a company would have used. Reads no account and no claim: the company brings its own headcount and
 * the figures that were released to it, so that no rule can be tried on people's balances.
 */
export async function previewPolicy(ctx: Ctx, raw: PreviewPolicyInput): Promise<PolicyEffect> {
  mayManageCredits(ctx)
  const { rules, headcount, released } = PreviewPolicyInput.parse(raw)
  assertRollover(rules)
  assertPromise(rules)
  return inTransaction(ctx, async (ctx) => {
    const versions = await listPolicies(ctx)
    const [before] = versions
    const wanted = {
      ...rules,
      allowanceHalves: rules.allowanceCredits * 2,
      promisedPeople: rules.promisedPeople ?? null,
    }
    const use = (policy: Pick<typeof wanted, 'period' | 'allowanceHalves'>) =>
      yearlyUse(policy, headcount, released)
    const end = endOfClaimed(versions, ctx.clock.now())
    const short = end && !end.isStaggered ? shortPeriod(wanted, end.day) : null
    const isLower = before && limitOf(before.allowanceHalves, before, wanted) < before.allowanceHalves
    const boughtHalves = await sumFundedSince(ctx, yearBefore(rules.timeZone, ctx.clock.now()))
    return {
      startsOn: end?.day.toString() ?? null,
      isStaggered: end?.isStaggered ?? false,
      lowerHalves: isLower ? wanted.allowanceHalves : null,
      short: short && { ...short, lastDay: short.lastDay.toString() },
      basis: released ? 'released' : 'example',
      before: before ? use(before) : null,
      after: use(wanted),
      boughtHalves,
      beyondHalves: promisedBeyond(wanted, boughtHalves),
    }
  })
}
