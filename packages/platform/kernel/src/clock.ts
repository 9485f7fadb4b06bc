import { Temporal } from 'temporal-polyfill'

/** The only source of "now". Passed in through `Ctx`, so tests can travel. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still until it is told to move. */
export interface TravelClock extends Clock {
  travelTo(instant: string | Temporal.Instant): void
  advance(duration: Temporal.DurationLike): void
}

/** @param start ISO 8601 instant, for example `2026-11-20T09:00:00Z`. */
export function travelClock(start: string): TravelClock {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    travelTo: (instant) => {
      now = Temporal.Instant.from(instant)
    },
    advance: (duration) => {
      now = now.add(duration)
    },
  }
}

/**
 * The system's clock moved by a fixed distance. Development and journeys use it to reach
 * tomorrow's reminder today; the distance is read anew at each call.
 */
export function shiftedClock(shiftSeconds: () => number): Clock {
  return { now: () => Temporal.Now.instant().add({ seconds: shiftSeconds() }) }
}
