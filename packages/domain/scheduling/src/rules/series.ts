import type { Service } from '@kara/directory/contracts'
import type { Id, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { BookedSession } from '../contracts.ts'
import type { NewBooking, NewSession, SessionRow } from '../store/sessions.ts'
import { type Cancellation, cutOffOf } from './outcomes.ts'

/**
 * The starts that follow a first one, at the same time of day on the professional's clock: there the hours are kept,
 * and a change of the clocks must not push a series out of them.
 */
export function startsAfter(
  first: Temporal.Instant,
  timeZone: string,
  { everyWeeks, count }: { readonly everyWeeks: number; readonly count: number },
): Temporal.Instant[] {
  const zoned = first.toZonedDateTimeISO(timeZone)
  return Array.from({ length: count - 1 }, (_, index) =>
    zoned.add({ weeks: everyWeeks * (index + 1) }).toInstant(),
  )
}

/** The next starts in the rhythm of a session that may be long over: `count` of them, none before `now`. */
export function startsFollowing(
  last: Temporal.Instant,
  timeZone: string,
  {
    everyWeeks,
    count,
    now,
  }: { readonly everyWeeks: number; readonly count: number; readonly now: Temporal.Instant },
): Temporal.Instant[] {
  const weeks = Math.max(0, last.until(now).total('hours')) / (24 * 7)
  const steps = Math.ceil(weeks / everyWeeks) + 1
  return startsAfter(last, timeZone, { everyWeeks, count: steps + count + 1 })
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .slice(0, count)
}

/** Each instant once, in order of time: everybody who takes several times takes them in this order. */
export function inOrder(startsAt: readonly string[]): Temporal.Instant[] {
  const known = new Map(startsAt.map((text) => [Temporal.Instant.from(text).epochMilliseconds, text]))
  return [...known.keys()].sort((one, other) => one - other).map(Temporal.Instant.fromEpochMilliseconds)
}

/** A time of a series that is taken in the calendar. */
export interface SeriesTime {
  readonly sessionId: SessionId
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly claimId: Id<'calendar_claim'>
}

export interface FundedTime extends SeriesTime {
  /** Null: the client pays it. */
  readonly creditHoldId: Id<'credit_hold'> | null
}

/** A session like the first of its series, with what the service is today. */
export function sessionOfSeries(
  first: SessionRow,
  service: Service,
  { sessionId: id, startsAt, endsAt, claimId }: FundedTime,
  now: Temporal.Instant,
): NewSession {
  const { calendarSequence: _own, ...like } = first
  const { name: serviceName, minutes, modality, place } = service
  const time = { id, startsAt, endsAt, claimId, cutOffAt: cutOffOf(startsAt, first), createdAt: now }
  return { ...like, ...time, serviceName, minutes, modality, place }
}

export function bookingOfSeries(
  { personId, professionalId }: SessionRow,
  { costHalves, priceMinor, currency }: Service,
  { sessionId, creditHoldId }: FundedTime,
  facts: Pick<NewBooking, 'id' | 'bookedAt' | 'undoUntil'>,
): NewBooking {
  const isSponsored = creditHoldId !== null
  return {
    ...facts,
    sessionId,
    personId,
    professionalId,
    slotHoldId: null,
    sessionRequestId: null,
    funding: isSponsored ? 'credits' : 'self_pay',
    costHalves: isSponsored ? costHalves : null,
    priceMinor,
    dueMinor: isSponsored ? 0 : priceMinor,
    currency,
    creditHoldId,
  }
}

/** One session of a series, and what cancelling it now comes to. */
export interface SeriesConsequence {
  readonly session: BookedSession
  readonly outcome: Cancellation
}

/** The consequences in a line, so that what was shown can be compared with what holds. */
export function consequencesText(consequences: readonly SeriesConsequence[]): string {
  return consequences
    .map(({ session, outcome }) => `${session.id.slice(-12)}${outcome.isUndo ? 'u' : outcome.credits[0]}`)
    .join('.')
}
