import { getEmployment } from '@kara/companies'
import { claimCredits, holdCredits } from '@kara/credits'
import type { TxCtx } from '@kara/db'
import type { Service } from '@kara/directory/contracts'
import { isCodedError } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsClient, mayClaimForSession } from '../access.ts'
import { seriesShort, seriesTimesTaken } from '../errors.ts'
import type { FundedTime, SeriesTime } from '../rules/series.ts'
import { releaseClaim } from '../store/calendar.ts'
import type * as sessions from '../store/sessions.ts'
import { claimForSession } from './claim-for-session.ts'

/** The client pays it. */
export const unsponsored = (time: SeriesTime): FundedTime => ({ ...time, creditHoldId: null })

/**
 * Claims all times of a series, in their order, so that a refusal names every one that is gone.
 *
 * @throws `scheduling.series_times_taken`, `scheduling.not_listed`
 */
export async function claimTimes(
  ctx: TxCtx,
  first: sessions.SessionRow,
  service: Service,
  starts: readonly Temporal.Instant[],
): Promise<SeriesTime[]> {
  mayClaimForSession(ctx)
  const { personId, professionalId, hubId } = first
  const times: SeriesTime[] = []
  const gone: string[] = []
  for (const startsAt of starts) {
    const sessionId = ctx.ids.next<'session'>()
    const wanted = { id: sessionId, personId, professionalId, hubId, minutes: service.minutes }
    try {
      times.push({ sessionId, startsAt, ...(await claimForSession(ctx, wanted, startsAt, 'offered')) })
    } catch (error) {
      if (!isCodedError(error) || !lost.has(error.code)) throw error
      gone.push(startsAt.toString())
    }
  }
  if (gone.length > 0) throw seriesTimesTaken(gone)
  return times
}

const lost = new Set(['scheduling.slot_taken', 'scheduling.slot_not_offered'])

/**
 * Holds credits for each time, from the period it lies in. Times that they do not reach are for the client to decide on.
 *
 * @throws `scheduling.series_short`, `companies.employee_left`
 */
export async function fundTimes(
  ctx: TxCtx,
  service: Service,
  times: readonly SeriesTime[],
  shortfall: 'ask' | 'self_pay' | 'leave_out',
): Promise<FundedTime[]> {
  mayActAsClient(ctx)
  await getEmployment(ctx)
  const held: FundedTime[] = []
  const short: SeriesTime[] = []
  let why: 'not_enough' | 'pool_empty' = 'not_enough'
  for (const time of times) {
    const hold = await tryHold(ctx, time, service.costHalves)
    if (hold === 'pool_empty') why = 'pool_empty'
    if (hold === 'pool_empty' || hold === 'not_enough') short.push(time)
    else held.push({ ...time, creditHoldId: hold })
  }
  const isDecided = shortfall === 'self_pay' || (shortfall === 'leave_out' && held.length > 0)
  if (short.length > 0 && !isDecided) throw seriesShort(held.length, short.length, service, why)
  if (shortfall === 'self_pay') return [...held, ...short.map(unsponsored)]
  for (const { claimId } of short) await releaseClaim(ctx, claimId)
  return held
}

async function tryHold(ctx: TxCtx, { sessionId, startsAt }: SeriesTime, amountHalves: number) {
  const claim = await claimCredits(ctx, { at: startsAt })
  if (claim.outcome === 'pool_empty') return claim.outcome
  try {
    return await holdCredits(ctx, { sessionId, amountHalves, sessionAt: startsAt.toString() })
  } catch (error) {
    if (isCodedError(error) && error.code === 'credits.not_enough') return 'not_enough'
    throw error
  }
}
