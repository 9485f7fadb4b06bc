import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, personOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { creditsClaimed, poolRanOut } from '../events.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { allowanceFor, periodAt, periodEndsAt } from '../rules.ts'
import * as store from '../store.ts'

export type ClaimResult =
  | {
      readonly outcome: 'claimed' | 'already_claimed'
      readonly amountHalves: number
      readonly claimedAt: string
    }
  | { readonly outcome: 'pool_empty' }

/**
 * Takes the allowance of the period that contains `at` (now when absent) out of the company's pool, once
 * per employee and period: a second click, tab, device or rehire gets the first claim's answer. An empty
 * pool is an answer, not an error: the company is told, without who.
 *
 * @throws `companies.employee_left`, `companies.not_an_employee`
 * @param joinedOn the day the employee joined, for pro rata; absent for people of long standing.
 */
export async function claimCredits(
  ctx: Ctx,
  options: { at?: Temporal.Instant; joinedOn?: Temporal.PlainDate } = {},
): Promise<ClaimResult> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [policy] = await Promise.all([getPolicy(ctx), getEmployment(ctx)])
    const period = periodAt(policy, options.at ?? ctx.clock.now())
    const amountHalves = allowanceFor(policy, period, options.joinedOn ?? period.start)
    const key = `${companyOf(ctx)}|${personOf(ctx)}|${period.start}`
    const result = await store.moveCredits(ctx, {
      id: derivedId(`claim|${key}`),
      periodStart: period.start,
      from: 'pool',
      to: 'allowance',
      amountHalves,
      kind: 'claim',
      reason: 'period_claim',
      cause: `claim:${period.start}`,
    })
    if (result === 'short') return reportEmptyPool(ctx)
    if (result === 'repeated') return earlierClaim(ctx, period.start)
    await store.insertClaim(ctx, period.start, amountHalves)
    const owners = { companyId: companyOf(ctx), personId: personOf(ctx) }
    await planWork(ctx, {
      kind: 'credits.period_ends',
      key,
      queue: 'credits',
      dueAt: periodEndsAt(policy, period),
      scope: owners,
      payload: { periodStart: period.start.toString() },
    })
    await recordAudit(ctx, 'credits.claimed', {
      kind: 'credit_claim',
      id: period.start.toString(),
      detail: { amountHalves },
    })
    await publish(
      ctx,
      creditsClaimed({
        ...owners,
        amountHalves,
        periodStart: period.start.toString(),
        periodEnd: period.end.toString(),
      }),
    )
    return { outcome: 'claimed', amountHalves, claimedAt: ctx.clock.now().toString() }
  })
}

async function reportEmptyPool(ctx: TxCtx): Promise<ClaimResult> {
  await recordAudit(ctx, 'pool.ran_out', { kind: 'credit_claim', id: 'refused' })
  await publish(ctx, poolRanOut(companyOf(ctx)))
  return { outcome: 'pool_empty' }
}

async function earlierClaim(ctx: TxCtx, periodStart: Temporal.PlainDate): Promise<ClaimResult> {
  const claim = await store.findClaim(ctx, periodStart)
  return {
    outcome: 'already_claimed',
    amountHalves: claim?.amountHalves ?? 0,
    claimedAt: (claim?.claimedAt ?? ctx.clock.now()).toString(),
  }
}
