import { Temporal } from 'temporal-polyfill'

/** A stretch of time in whole epoch milliseconds, the end not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface WeeklyRange {
  /** ISO: Monday is 1. */
  readonly weekday: number
  /** `HH:MM`, in the professional's own zone. */
  readonly starts: string
  readonly ends: string
}

/**
 * Weekly hours as stretches of real time, in order. On days when the clocks change a range is as long as
 * it really is: a local time that does not exist moves forward to the one that does, and an hour that
 * occurs twice is there twice.
 */
export function weeklyStretches(
  hours: readonly WeeklyRange[],
  timeZone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Stretch[] {
  const stretches: Stretch[] = []
  const last = to.toZonedDateTimeISO(timeZone).toPlainDate()
  let day = from.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const range of hours) {
      if (range.weekday !== day.dayOfWeek) continue
      stretches.push({
        from: instantOf(day, range.starts, timeZone, 'earlier'),
        to: instantOf(day, range.ends, timeZone, 'later'),
      })
    }
  }
  return stretches.filter((stretch) => stretch.to > stretch.from).sort((one, other) => one.from - other.from)
}

// A range that begins in a repeated hour begins at its first occurrence and ends after its second. In
// a gap both readings are tried, and the one that the gap moves forward is right.
function instantOf(
  day: Temporal.PlainDate,
  time: string,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const wall = day.toPlainDateTime(time === '24:00' ? '00:00' : time).add({ days: time === '24:00' ? 1 : 0 })
  const chosen = wall.toZonedDateTime(timeZone, { disambiguation })
  const exists = chosen.toPlainDateTime().equals(wall)
  return (exists ? chosen : wall.toZonedDateTime(timeZone, { disambiguation: 'later' })).epochMilliseconds
}

/** Start times on a grid of `stepMinutes` counted from the local midnight, so that starts look round. */
export function firstGridPoint(from: number, stepMinutes: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const minutes = zoned.hour * 60 + zoned.minute
  const isWholeMinute = zoned.second === 0 && zoned.millisecond === 0
  const next =
    isWholeMinute && minutes % stepMinutes === 0
      ? minutes
      : (Math.floor(minutes / stepMinutes) + 1) * stepMinutes
  return from - (zoned.second * 1000 + zoned.millisecond) + (next - minutes) * 60_000
}
