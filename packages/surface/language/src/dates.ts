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
const steps: readonly (readonly [unit: RelativeUnit, length: number, below: number])[] = [
  ['minute', minute, 60 * minute],
  ['hour', 60 * minute, 24 * 60 * minute],
  ['day', 1440 * minute, 7 * 1440 * minute],
  ['week', 7 * 1440 * minute, 30 * 1440 * minute],
  ['month', 30 * 1440 * minute, 365 * 1440 * minute],
  ['year', 365 * 1440 * minute, Number.POSITIVE_INFINITY],
]

/** "in 5 minutes", "2 hours ago": whole units, rounded down, never less than one minute. */
export function formatRelativeTime(locale: Locale, at: InstantLike, now: InstantLike): string {
  const distance = epochMilliseconds(at) - epochMilliseconds(now)
  const length = Math.max(Math.abs(distance), minute)
  const step = steps.find(([, , below]) => length < below)
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
