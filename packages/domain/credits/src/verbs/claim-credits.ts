import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { derivedId } from '@kara/crypto'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayUseCredits } from '../access.ts'
import { creditsClaimed, poolRanOut } from '../events.ts'
import { getPolicy } from '../reads/get-policy.ts'
import { allowanceFor, type CreditPeriod, periodOfPerson, usableRange } from '../rules.ts'
import { keepWithinLimit } from '../steps/keep-within-limit.ts'
import { transferCredits } from '../store/ledger.ts'
import * as lots from '../store/lots.ts'
import { planEndOfLot, planRenewal } from './expire-lot.ts'

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
 */
export async function claimCredits(ctx: Ctx, options: { at?: Temporal.Instant } = {}): Promise<ClaimResult> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [policy, known, employment] = await Promise.all([
      getPolicy(ctx),
      lots.listLots(ctx),
      getEmployment(ctx),
    ])
    const claimed = known.filter(({ lot }) => lot === 'period')
    const now = ctx.clock.now()
    const period = periodOfPerson(policy, claimed.map(toPeriod), options.at ?? now, now)
    const earlier = claimed.find(({ periodStart }) => periodStart.equals(period.start))
    if (earlier) return claimedBefore(ctx, policy.createdAt, earlier)
    const joinedOn = employment.joinedAt.toZonedDateTimeISO(policy.timeZone).toPlainDate()
    const amountHalves = allowanceFor(policy, period, joinedOn)
    const result = await transferCredits(ctx, {
      id: derivedId(`claim|${companyOf(ctx)}|${personOf(ctx)}|${period.start}`),
      from: { kind: 'pool', periodStart: period.start },
      to: { kind: 'allowance', periodStart: period.start },
      amountHalves,
      kind: 'claim',
      reason: 'period_claim',
      cause: `claim:${period.start}`,
    })
    if (result === 'short') return waitForPool(ctx)
    if (result === 'repeated') return claimedMeanwhile(ctx, period)
    const lot = {
      lot: 'period',
      periodStart: period.start,
      periodEnd: period.end,
      amountHalves,
      ...usableRange(policy, period),
    }
    await lots.insertLot(ctx, lot)
    await planEndOfLot(ctx, lot)
    await planRenewal(ctx, period, policy.timeZone)
    await announce(ctx, period, amountHalves)
    return { outcome: 'claimed', amountHalves, claimedAt: now.toString() }
  })
}

async function announce(ctx: TxCtx, period: CreditPeriod, amountHalves: number): Promise<void> {
  const periodStart = period.start.toString()
  await recordAudit(ctx, 'credits.claimed', {
    kind: 'credit_claim',
    id: periodStart,
    detail: { amountHalves },
  })
  await publish(
    ctx,
    creditsClaimed({
      companyId: companyOf(ctx),
      personId: personOf(ctx),
      amountHalves,
      periodStart,
      periodEnd: period.end.toString(),
    }),
  )
}

/**
 * The pool had too little: the claim waits, and is made by a job once the company has bought more, which is told
 * without who. For whoever undoes all else of a booking that an empty pool stopped.
 */
export async function waitForPool(ctx: Ctx): Promise<ClaimResult> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    await lots.insertWaitingClaim(ctx)
    await recordAudit(ctx, 'pool.ran_out', { kind: 'credit_claim', id: 'refused' })
    await publish(ctx, poolRanOut(companyOf(ctx)))
    return { outcome: 'pool_empty' }
  })
}

async function claimedMeanwhile(ctx: TxCtx, period: CreditPeriod): Promise<ClaimResult> {
  const known = await lots.listLots(ctx)
  const claim = known.find(({ lot, periodStart }) => lot === 'period' && periodStart.equals(period.start))
  if (!claim) throw new Error('Invariant broken: the movement of a claim without the claim')
  return alreadyClaimed(claim)
}

/** Whoever books after a change of the rules does it by them, also in the moment before a job has seen to it. */
async function claimedBefore(ctx: TxCtx, createdAt: string, claim: lots.LotRow): Promise<ClaimResult> {
  if (Temporal.Instant.compare(createdAt, claim.claimedAt) > 0) await keepWithinLimit(ctx)
  return alreadyClaimed(claim)
}

function alreadyClaimed({ amountHalves, claimedAt }: lots.LotRow): ClaimResult {
  return { outcome: 'already_claimed', amountHalves, claimedAt: claimedAt.toString() }
}

function toPeriod({ periodStart, periodEnd }: lots.LotRow): CreditPeriod {
  return { start: periodStart, end: periodEnd }
}
