import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { type Ctx, companyOf, credits, deciderOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayManageCredits } from '../access.ts'
import { type CreditPolicy, SetCreditPolicyInput } from '../contracts.ts'
import { policyChangedMeanwhile } from '../errors.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { assertRollover } from '../rules.ts'
import * as store from '../store/policies.ts'

/**
 * Writes a new version of the company's policy. Sessions that are booked keep the credits they hold;
 * the same rules again change nothing.
 */
export async function setCreditPolicy(ctx: Ctx, raw: SetCreditPolicyInput): Promise<CreditPolicy> {
  mayManageCredits(ctx)
  const input = SetCreditPolicyInput.parse(raw)
  assertRollover(input)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const before = await store.findPolicy(ctx)
      const wanted = {
        allowanceHalves: credits(input.allowanceCredits),
        period: input.period,
        periodStartsOn: Temporal.PlainDate.from(input.periodStartsOn),
        timeZone: input.timeZone,
        anchor: input.anchor,
        proRata: input.proRata,
        rollover: input.rollover,
        rolloverCapHalves: input.rollover === 'capped' ? credits(input.rolloverCapCredits ?? 0) : null,
        rolloverDays: input.rollover === 'until' ? (input.rolloverDays ?? 0) : null,
        poolEmpty: input.poolEmpty,
        leaverRule: input.leaverRule,
        leaverDays: input.leaverDays,
      }
      if (before && isSamePolicy(before, wanted)) return getPolicy(ctx)
      const id = ctx.ids.next<'credit_policy'>()
      await store.insertPolicy(ctx, {
        ...wanted,
        id,
        companyId: companyOf(ctx),
        version: (before?.version ?? 0) + 1,
        createdAt: ctx.clock.now(),
        createdBy: deciderOf(ctx),
      })
      await recordAudit(ctx, 'credit_policy.set', { kind: 'credit_policy', id, detail: { ...input } })
      return getPolicy(ctx)
    })
  } catch (error) {
    if (isFailure(error, 'unique_violation')) throw policyChangedMeanwhile()
    throw error
  }
}

function isSamePolicy<Rules extends object>(before: Rules, wanted: Partial<Rules>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => String(before[name as keyof Rules]) === String(value),
  )
}
