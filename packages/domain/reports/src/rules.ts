import { Temporal } from 'temporal-polyfill'
import { type Figure, limits, type ReportMonth, type ReportPeriod, type ReportSums } from './contracts.ts'

export interface Counts {
  readonly people: number
  readonly sessions: number
  readonly halves: number
}

/**
 * What may be shown of a month: all figures or none. All of them describe the same group of people, so
 * all stand under the same floor; otherwise one would give the others away. Counts are rounded down to
 * the step, so that a figure never says more people than there were.
 */
export function publishable(counts: Counts, floor: number): Record<Figure, number | null> {
  if (counts.people < Math.max(floor, limits.groupFloor))
    return { people: null, sessions: null, credits_halves: null }
  const round = (count: number) => count - (count % limits.roundingStep)
  return {
    people: round(counts.people),
    sessions: round(counts.sessions),
    credits_halves: round(counts.halves),
  }
}

/** A month as it may be shown under a floor that was raised after its release: hidden whole, or as it was released. */
export function under(floor: number, month: ReportMonth): ReportMonth {
  if (month.people !== null && month.people >= floor) return month
  return { ...month, people: null, sessions: null, creditsHalves: null, floor: Math.max(floor, month.floor) }
}

/** The month before the one that contains `today`, as its first day and the first day after it. */
export function closedMonth(today: Temporal.PlainDate): {
  start: Temporal.PlainDate
  end: Temporal.PlainDate
} {
  const end = today.with({ day: 1 })
  return { start: end.subtract({ months: 1 }), end }
}

/** The next day on which figures appear, after `today`. */
export function nextRelease(today: Temporal.PlainDate): Temporal.PlainDate {
  const inThisMonth = today.with({ day: limits.releaseDay })
  return Temporal.PlainDate.compare(inThisMonth, today) > 0 ? inThisMonth : inThisMonth.add({ months: 1 })
}

/** The months of a period, which may be given from either end; all of them where it holds none. */
export function monthsWithin(months: readonly ReportMonth[], { from, to }: ReportPeriod): ReportMonth[] {
  const isTurned = from !== undefined && to !== undefined && from > to
  const [first, last] = isTurned ? [to, from] : [from, to]
  const within = months.filter(
    ({ periodStart }) =>
      (first === undefined || periodStart >= first) && (last === undefined || periodStart <= last),
  )
  return within.length > 0 ? within : [...months]
}

/**
 * What the shown months come to. It is reckoned from what is already public to the company and from nothing else, so
 * no choice of periods, however they overlap, says more than the months do.
 */
export function sumsOf(months: readonly ReportMonth[]): ReportSums | null {
  const shown = months.flatMap(({ people, sessions, creditsHalves }) =>
    people === null || sessions === null || creditsHalves === null
      ? []
      : [{ people, sessions, creditsHalves }],
  )
  if (shown.length === 0) return null
  const people = shown.map((month) => month.people)
  return {
    months: shown.length,
    hiddenMonths: months.length - shown.length,
    sessions: shown.reduce((sum, month) => sum + month.sessions, 0),
    creditsHalves: shown.reduce((sum, month) => sum + month.creditsHalves, 0),
    peopleFewest: Math.min(...people),
    peopleMost: Math.max(...people),
  }
}
