import { baked } from './baked.ts'
import type { DatePattern, RelativeUnit } from './baked-shape.ts'
import { epochMilliseconds, type InstantLike, type WallClock } from './instants.ts'
import type { Locale } from './locale.ts'
import { formatNumber, pluralForm } from './numbers.ts'

/**
 * `long` 24 November 2026 · `medium` 24 Nov 2026 · `short` 24/11/2026 · `full` Tuesday 24 November 2026 ·
 * `day` Tue 24 Nov · `dayLong` Tuesday 24 November
 */
export type DateStyle = 'long' | 'medium' | 'short' | 'full' | 'day' | 'dayLong'

export type NameStyle = 'long' | 'short' | 'narrow'

export function formatDate(locale: Locale, wall: WallClock, style: DateStyle): string {
  if (style === 'full')
    return `${weekdayName(locale, wall.weekday, 'long')} ${applyPattern(locale, wall, 'long')}`
  if (style === 'dayLong') {
    return `${weekdayName(locale, wall.weekday, 'long')} ${applyPattern(locale, wall, 'dayMonthLong')}`
  }
  if (style === 'day') {
    return `${weekdayName(locale, wall.weekday, 'short')} ${applyPattern(locale, wall, 'dayMonthShort')}`
  }
  return applyPattern(locale, wall, style)
}

export function formatMonth(locale: Locale, wall: WallClock): string {
  return applyPattern(locale, wall, 'monthYear')
}

function applyPattern(locale: Locale, wall: WallClock, pattern: DatePattern): string {
  const { datePatterns, monthsLong, monthsShort } = baked[locale]
  const values: Record<string, string | number | undefined> = {
    d: wall.day,
    dd: twoDigits(wall.day),
    M: wall.month,
    MM: twoDigits(wall.month),
    MMM: monthsShort[wall.month - 1],
    MMMM: monthsLong[wall.month - 1],
    y: wall.year,
  }
  return datePatterns[pattern].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

/** @param weekday 1 is Monday, 7 is Sunday. */
export function weekdayName(locale: Locale, weekday: number, style: NameStyle): string {
  const { weekdaysLong, weekdaysShort, weekdaysNarrow } = baked[locale]
  const names = { long: weekdaysLong, short: weekdaysShort, narrow: weekdaysNarrow }[style]
  const name = names[weekday - 1]
  if (name === undefined) throw new RangeError(`not a weekday: ${weekday}`)
  return name
}

/** 24-hour clock in both languages. */
export function formatTime(wall: WallClock): string {
  return `${twoDigits(wall.hour)}:${twoDigits(wall.minute)}`
}

/** Icelandic says "kl." before a time of day that follows a date. */
export function joinDateAndTime(locale: Locale, date: string, time: string): string {
  return locale === 'is' ? `${date} kl. ${time}` : `${date} ${time}`
}

/** "today", "tomorrow", "yesterday"; null for every other day. */
export function dayWord(locale: Locale, wall: WallClock, now: WallClock): string | null {
  const { yesterday, today, tomorrow } = baked[locale].relativeDays
  const days = wall.dayNumber - now.dayNumber
  return { [-1]: yesterday, 0: today, 1: tomorrow }[days] ?? null
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const steps: readonly (readonly [unit: RelativeUnit, length: number, below: number])[] = [
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, 7 * day],
  ['week', 7 * day, 30 * day],
  ['month', 30 * day, 365 * day],
  ['year', 365 * day, Number.POSITIVE_INFINITY],
]

/** A moment, and what the reader's wall shows at it. */
interface ReadMoment {
  readonly at: InstantLike
  readonly wall: WallClock
}

/**
 * "in 5 minutes", "2 hours ago", "in 3 days": whole units, rounded down, never less than one minute. From a day on
 * it counts the days of the reader's calendar, as people do: on Monday evening Wednesday morning is in two days.
 */
export function formatRelativeTime(locale: Locale, there: ReadMoment, here: ReadMoment): string {
  const distance = epochMilliseconds(there.at) - epochMilliseconds(here.at)
  const days = Math.abs(there.wall.dayNumber - here.wall.dayNumber)
  const exact = Math.abs(distance)
  // A day of twenty-five hours is still the same day.
  const length = exact >= day && days > 0 ? days * day : Math.max(exact, minute)
  const step = exact >= day && days === 0 ? steps[1] : steps.find(([, , below]) => length < below)
  if (!step) throw new RangeError('not a distance in time')
  const [unit, unitLength] = step
  const amount = Math.floor(length / unitLength)
  const direction = distance < 0 ? 'past' : 'future'
  const pattern = baked[locale].relativeTimes[unit][direction][pluralForm(locale, amount)]
  return pattern.replace('#', formatNumber(locale, amount))
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
