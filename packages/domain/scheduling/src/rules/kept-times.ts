import type { Temporal } from 'temporal-polyfill'

const hourMs = 3_600_000

/** How far the next free times are looked for. */
export const nextFreeHours = 24 * 14
/** They are kept for a day more, so that nothing is missing at the far end while the day passes. */
export const keptHours = nextFreeHours + 24
/** Starts that are kept of one professional: half a day on a quarter-hour grid. */
export const keptTimesMax = 16

/** Free starts as they were computed, with all that the clock may do to them. Instants in epoch milliseconds. */
export interface KeptTimes {
  /** In order; those beyond the bookable period included. */
  readonly starts: readonly number[]
  /** No free start before it is missing. */
  readonly completeUntil: number
  readonly noticeHours: number
  readonly bookableWeeks: number
  readonly lookedAt: number
  /** From then on something else is free: a hold ran out, or a calendar was not read for too long. */
  readonly turnsAt: number | null
}

/** The first free starts as they are now, from those that were kept; null when they do not say. */
export function keptTimesAt(kept: KeptTimes, at: Temporal.Instant, count: number): number[] | null {
  const now = at.epochMilliseconds
  if (now < kept.lookedAt || now >= (kept.turnsAt ?? Number.POSITIVE_INFINITY)) return null
  const earliest = Math.max(now + 1, now + kept.noticeHours * hourMs)
  const latest = Math.min(now + nextFreeHours * hourMs - 1, now + kept.bookableWeeks * 7 * 24 * hourMs)
  const times = kept.starts.filter((start) => start >= earliest && start <= latest).slice(0, count)
  return times.length === count || latest < kept.completeUntil ? times : null
}
