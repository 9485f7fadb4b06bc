import { Temporal } from 'temporal-polyfill'
import type { ExplainedOffer, ExplainedStarts, RulesOfOffer } from '../contracts.ts'
import type { Calendar, OfferedTime } from './offer.ts'
import { weeklyStretches } from './zones.ts'

/** Starts of one answer that follow each other by the start step, as one. */
export function inStretches(offer: readonly OfferedTime[], stepMinutes: number): ExplainedStarts[] {
  const stretches: ExplainedStarts[] = []
  let lastAt = Number.NEGATIVE_INFINITY
  for (const { at, reason } of offer) {
    const before = stretches.at(-1)
    if (before && before.reason === reason && at - lastAt === stepMinutes * 60_000)
      stretches[stretches.length - 1] = { ...before, last: isoOf(at) }
    else stretches.push({ from: isoOf(at), last: isoOf(at), reason })
    lastAt = at
  }
  return stretches
}

/** The hours between two instants. */
export function hoursBetween(
  { hours, timeZone, exceptions }: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): ExplainedOffer['hours'] {
  return weeklyStretches(hours, timeZone, from, to, exceptions)
    .filter((stretch) => stretch.from < to.epochMilliseconds && stretch.to > from.epochMilliseconds)
    .map((stretch) => ({ from: isoOf(stretch.from), to: isoOf(stretch.to) }))
}

/** What decides in a calendar. */
export function rulesOf(calendar: Calendar): RulesOfOffer {
  const { noticeHours, bookableWeeks, bufferMinutes, startStepMinutes, narrowedByHub, caps } = calendar
  return {
    ...{ noticeHours, bookableWeeks, bufferMinutes, startStepMinutes },
    isByHub: narrowedByHub ?? { notice: false, period: false },
    sessionsPerDayMax: caps?.sessionsPerDayMax ?? null,
    sessionsPerWeekMax: caps?.sessionsPerWeekMax ?? null,
  }
}

function isoOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString()
}
