import { Temporal } from 'temporal-polyfill'

/** A stretch of time in whole epoch milliseconds, the end not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface WorkingStretch extends Stretch {
  /** Days since 1 January 1970, by the professional's own calendar. */
  readonly day: number
  /** Epoch milliseconds of the local midnight before it; null on a day when the clocks change. */
  readonly midnight: number | null
}

export interface DayRange {
  /** `HH:MM`, in the professional's own zone. */
  readonly starts: string
  readonly ends: string
}

export interface WeeklyRange extends DayRange {
  /** ISO: Monday is 1. */
  readonly weekday: number
}

/** Hours of single dates, by their number of days since 1970; none on a date: closed. */
export type DayExceptions = ReadonlyMap<number, readonly DayRange[]>

/**
 * Weekly hours, and the dates that differ from them, as stretches of real time, in order. On days when the clocks change a range is as long as
 * it really is: a local time that does not exist moves forward to the one that does, and an hour that
 * occurs twice is there twice.
 */
export function weeklyStretches(
  hours: readonly WeeklyRange[],
  timeZone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  exceptions?: DayExceptions,
): WorkingStretch[] {
  const stretches: WorkingStretch[] = []
  const last = dayNumberOf(to, timeZone)
  for (let number = dayNumberOf(from, timeZone) - 1; number <= last; number++) {
    const day = dayOf(timeZone, number)
    const ranges = exceptions?.get(number) ?? hours.filter(({ weekday }) => weekday === day.weekday)
    for (const range of ranges) {
      stretches.push({
        day: number,
        from: instantOf(day, range.starts, timeZone, 'earlier'),
        to: instantOf(day, range.ends, timeZone, 'later'),
        midnight: day.isPlain ? day.startsAt : null,
      })
    }
  }
  const real = stretches.filter((stretch) => stretch.to > stretch.from)
  return withoutOverlap(real.sort((one, other) => one.from - other.from))
}

// Ranges that overlap count once, so that whoever walks the stretches only ever moves forward in time.
function withoutOverlap(sorted: readonly WorkingStretch[]): WorkingStretch[] {
  const merged: WorkingStretch[] = []
  for (const stretch of sorted) {
    const before = merged.at(-1)
    if (before && stretch.from < before.to) {
      merged[merged.length - 1] = { ...before, to: Math.max(before.to, stretch.to) }
    } else merged.push(stretch)
  }
  return merged
}

/** A calendar day in one zone. */
interface Day {
  /** Since 1 January 1970. */
  readonly number: number
  /** ISO: Monday is 1. */
  readonly weekday: number
  /** Epoch milliseconds of its first moment. */
  readonly startsAt: number
  /** 24 hours without a change of the clocks: then the wall clock is plain arithmetic. */
  readonly isPlain: boolean
}

const dayMs = 86_400_000
const epochDay = Temporal.PlainDate.from('1970-01-01')
const daysKept = new Map<string, Map<number, Day>>()
/** Two years of some fifty zones; what is asked for stays near today. */
const daysKeptMax = 800
const zonesKeptMax = 50

/** The day of an instant on the calendar of a zone, counted from 1970: the last one that has begun by then. */
export function dayNumberOf(at: Temporal.Instant, timeZone: string): number {
  const ms = at.epochMilliseconds
  let number = Math.floor(ms / dayMs)
  while (dayOf(timeZone, number).startsAt > ms) number--
  while (dayOf(timeZone, number + 1).startsAt <= ms) number++
  return number
}

/** The same for a date. */
export function dayNumberOfDate(day: Temporal.PlainDate): number {
  return epochDay.until(day, { largestUnit: 'day' }).days
}

/** Weeks begin on Monday. */
export function weekNumberOf(day: number): number {
  return Math.floor((day + 3) / 7)
}

/** Months since January 1970. */
export function monthNumberOf(day: number): number {
  const { year, month } = epochDay.add({ days: day })
  return (year - 1970) * 12 + month - 1
}

// The rules of time zones are asked once a day and zone: they cost a thousand times the arithmetic.
function dayOf(timeZone: string, number: number): Day {
  const days = daysOf(timeZone)
  const kept = days.get(number)
  if (kept) return kept
  const startOf = (days: number) => epochDay.add({ days }).toZonedDateTime({ timeZone }).epochMilliseconds
  const startsAt = startOf(number)
  const isPlain = startOf(number + 1) - startsAt === dayMs
  const day = { number, weekday: ((((number + 3) % 7) + 7) % 7) + 1, startsAt, isPlain }
  if (days.size >= daysKeptMax) days.clear()
  days.set(number, day)
  return day
}

function daysOf(timeZone: string): Map<number, Day> {
  const kept = daysKept.get(timeZone)
  if (kept) return kept
  if (daysKept.size >= zonesKeptMax) daysKept.clear()
  const days = new Map<number, Day>()
  daysKept.set(timeZone, days)
  return days
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

// A range that begins in a repeated hour begins at its first occurrence and ends after its second. In
// a gap both readings are tried, and the one that the gap moves forward is right.
function instantOf(day: Day, time: string, timeZone: string, disambiguation: 'earlier' | 'later'): number {
  if (day.isPlain) return day.startsAt + minutesOf(time) * 60_000
  const date = epochDay.add({ days: day.number })
  const wall = date.toPlainDateTime(time === '24:00' ? '00:00' : time).add({ days: time === '24:00' ? 1 : 0 })
  const chosen = wall.toZonedDateTime(timeZone, { disambiguation })
  const exists = chosen.toPlainDateTime().equals(wall)
  return (exists ? chosen : wall.toZonedDateTime(timeZone, { disambiguation: 'later' })).epochMilliseconds
}

/**
 * The first start in a stretch that is not before `from`, on a grid of `stepMinutes` counted from the local
 * midnight, so that starts look round.
 */
export function firstGridPoint(
  { midnight }: Pick<WorkingStretch, 'midnight'>,
  from: number,
  stepMinutes: number,
  timeZone: string,
): number {
  if (midnight !== null) {
    const step = stepMinutes * 60_000
    return midnight + Math.ceil((from - midnight) / step) * step
  }
  const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const minutes = zoned.hour * 60 + zoned.minute
  const isWholeMinute = zoned.second === 0 && zoned.millisecond === 0
  const next =
    isWholeMinute && minutes % stepMinutes === 0
      ? minutes
      : (Math.floor(minutes / stepMinutes) + 1) * stepMinutes
  return from - (zoned.second * 1000 + zoned.millisecond) + (next - minutes) * 60_000
}
