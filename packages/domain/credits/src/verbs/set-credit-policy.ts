import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, credits, deciderOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayManageCredits } from '../access.ts'
import { type CreditPolicy, SetCreditPolicyInput } from '../contracts.ts'
import { policyChangedMeanwhile, promisedTooMuch } from '../errors.ts'
import { creditPolicyChanged } from '../events.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { assertPromise, assertRollover, promisedBeyond, yearBefore } from '../rules.ts'
import * as store from '../store/policies.ts'
import { sumFundedSince } from '../store/purchases.ts'

/**
 * Writes a new version of the company's policy. Sessions that are booked keep the credits they hold;
 * what is taken and not booked counts by the new amount where that is lower. The same rules again change nothing.
 *
 * @throws `credits.promised_too_much` when they may promise no more than was bought, and do
 */
export async function setCreditPolicy(ctx: Ctx, raw: SetCreditPolicyInput): Promise<CreditPolicy> {
  mayManageCredits(ctx)
  const input = SetCreditPolicyInput.parse(raw)
  assertRollover(input)
  assertPromise(input)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const before = await store.findCompanyPolicy(ctx)
      const wanted = wantedBy(input)
      if (before && isSamePolicy(before, wanted)) return getPolicy(ctx)
      await assertBought(ctx, wanted)
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
      if (before) await publish(ctx, creditPolicyChanged(companyOf(ctx)))
      return getPolicy(ctx)
    })
  } catch (error) {
    if (isFailure(error, 'unique_violation')) throw policyChangedMeanwhile()
    throw error
  }
}

function wantedBy(input: z.output<typeof SetCreditPolicyInput>) {
  return {
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
    promise: input.promise,
    promisedPeople: input.promise === 'bought' ? (input.promisedPeople ?? null) : null,
    leaverRule: input.leaverRule,
    leaverDays: input.leaverDays,
  }
}

/** Held against what was bought, never against what is left: what is left is use. */
async function assertBought(ctx: TxCtx, wanted: ReturnType<typeof wantedBy>): Promise<void> {
  const boughtHalves = await sumFundedSince(ctx, yearBefore(wanted.timeZone, ctx.clock.now()))
  const beyondHalves = promisedBeyond(wanted, boughtHalves)
  if (beyondHalves > 0) throw promisedTooMuch({ credits: Math.ceil(beyondHalves / 2) })
}

function isSamePolicy<Rules extends object>(before: Rules, wanted: Partial<Rules>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => String(before[name as keyof Rules]) === String(value),
  )
}
