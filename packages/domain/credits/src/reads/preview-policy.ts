import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import { type PolicyEffect, PreviewPolicyInput } from '../contracts.ts'
import { assertRollover, periodAt, yearlyUse } from '../rules.ts'
import { findPolicy } from './find-policy.ts'

/**
 * What a change of the rules would do, before it is made: from when, how much one person can take in a year,
 * and what a company would have used. Reads no account and no claim: the company brings its own headcount and
 * the figures that were released to it, so that no rule can be tried on people's balances.
 */
export async function previewPolicy(ctx: Ctx, raw: PreviewPolicyInput): Promise<PolicyEffect> {
  mayManageCredits(ctx)
  const { rules, headcount, released } = PreviewPolicyInput.parse(raw)
  assertRollover(rules)
  return inTransaction(ctx, async (ctx) => {
    const before = await findPolicy(ctx)
    const wanted = { period: rules.period, allowanceHalves: rules.allowanceCredits * 2 }
    const use = (policy: Pick<typeof wanted, 'period' | 'allowanceHalves'>) =>
      yearlyUse(policy, headcount, released)
    const isByCompany = before?.anchor === 'company' && rules.anchor === 'company'
    return {
      startsOn: before && isByCompany ? periodAt(before, ctx.clock.now()).end.toString() : null,
      basis: released ? 'released' : 'example',
      before: before && use(before),
      after: use(wanted),
    }
  })
}
