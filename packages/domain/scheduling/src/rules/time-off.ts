import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { type AddTimeOffInput, limits, type TimeOff } from '../contracts.ts'

export type TimeOffWish = z.output<typeof AddTimeOffInput>

/** Time off as it is kept: both ends on the wall clock of its zone, and the days on which it begins. */
export interface TimeOffTimes {
  readonly firstDay: Temporal.PlainDate
  readonly starts: Temporal.PlainTime
  readonly ends: Temporal.PlainTime
  readonly daySpan: number
  readonly timeZone: string
  /** A recurrence rule (RFC 5545) over days; empty: once. */
  readonly rule: string
  readonly lastDay: Temporal.PlainDate | null
  readonly skippedDays: readonly string[]
}

export interface Occurrence {
  readonly day: Temporal.PlainDate
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

const freq = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** What was wished for, as it is kept; null when it would end before it begins. */
export function timesOf(wish: TimeOffWish, timeZone: string): TimeOffTimes | null {
  const firstDay = Temporal.PlainDate.from(wish.day)
  const span = firstDay.until(Temporal.PlainDate.from(wish.endDay ?? wish.day), { largestUnit: 'day' }).days
  const isWhole = !wish.starts && !wish.ends
  const starts = Temporal.PlainTime.from(wish.starts ?? '00:00')
  const ends = Temporal.PlainTime.from(wish.ends ?? '00:00')
  const daySpan = span + (wish.ends ? 0 : 1)
  const isBackwards = daySpan < 0 || (daySpan === 0 && Temporal.PlainTime.compare(starts, ends) >= 0)
  if (isBackwards || span < 0 || daySpan > 366) return null
  return {
    firstDay,
    starts: isWhole ? Temporal.PlainTime.from('00:00') : starts,
    ends,
    daySpan,
    timeZone,
    rule: ruleOf(wish.repeats),
    lastDay: wish.repeats?.until ? Temporal.PlainDate.from(wish.repeats.until) : null,
    skippedDays: [],
  }
}

function ruleOf(repeats: TimeOffWish['repeats']): string {
  if (!repeats) return ''
  const weekdays = repeats.every === 'week' ? repeats.weekdays : []
  const byDay = [...new Set(weekdays)].sort().map((weekday) => weekdayNames[weekday - 1])
  return `FREQ=${freq[repeats.every]};INTERVAL=${repeats.interval}${byDay.length > 0 ? `;BYDAY=${byDay.join(',')}` : ''}`
}

/** A kept rule as it was wished for. */
export function repeatsOf({ rule, lastDay }: Pick<TimeOffTimes, 'rule' | 'lastDay'>): TimeOff['repeats'] {
  if (!rule) return null
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const every = (['day', 'week', 'month'] as const).find((one) => freq[one] === parts.get('FREQ')) ?? 'week'
  const names: readonly string[] = weekdayNames
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map((name) => names.indexOf(name) + 1)
  return { every, interval: Number(parts.get('INTERVAL') ?? 1), weekdays, until: lastDay?.toString() ?? null }
}

/**
 * Every stretch of time off that begins up to a day, as instants. The wall clock decides: on a day when the
 * clocks change it is as long as its hours really are.
 */
export function occurrencesOf(times: TimeOffTimes, through: Temporal.PlainDate): Occurrence[] {
  const skipped = new Set(times.skippedDays)
  return daysOf(times, through)
    .filter((day) => !skipped.has(day.toString()))
    .map((day) => ({
      day,
      from: instantOf(day, times.starts, times.timeZone, 'earlier'),
      to: instantOf(day.add({ days: times.daySpan }), times.ends, times.timeZone, 'later'),
    }))
    .filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0)
}

function daysOf(
  { rule, firstDay, lastDay }: TimeOffTimes,
  through: Temporal.PlainDate,
): Temporal.PlainDate[] {
  if (!rule) return [firstDay]
  const end = lastDay && Temporal.PlainDate.compare(lastDay, through) < 0 ? lastDay : through
  if (Temporal.PlainDate.compare(end, firstDay) < 0) return []
  // Days alone are counted, so the rule runs in a zone whose days are all alike.
  const start = firstDay.toZonedDateTime('UTC')
  const days = new RRuleTemporal({ rruleString: rule, dtstart: start } as never)
    .between(new Date(start.epochMilliseconds), new Date(end.toZonedDateTime('UTC').epochMilliseconds), true)
    .slice(0, limits.timeOffOccurrencesMax)
  return days.map((day) => Temporal.PlainDate.from(day.toString().slice(0, 10)))
}

function instantOf(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): Temporal.Instant {
  return day.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation }).toInstant()
}
