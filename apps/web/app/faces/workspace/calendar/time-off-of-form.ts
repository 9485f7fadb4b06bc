import type { AddTimeOffInput } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { isDay, isTime, toTime } from '../../../care/typed-time.ts'

/** What was typed about time off, as text. */
export interface TypedTimeOff {
  readonly day: string
  readonly starts: string
  readonly endDay: string
  readonly ends: string
  readonly isWhole: boolean
  readonly every: string
  readonly until: string
  readonly note: string
}

export function typedTimeOff(form: FormData): TypedTimeOff {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    day: text('day'),
    starts: toTime(text('starts')),
    endDay: text('endDay') || text('day'),
    ends: toTime(text('ends')),
    isWhole: form.get('isWhole') !== null,
    every: text('every'),
    until: text('repeatsUntil'),
    note: text('note'),
  }
}

/**
 * Time off as the verb takes it, on the wall of the professional: what was typed is on the reader's, who may
 * have travelled. Null: a day or a time is missing or none.
 */
export function timeOffOf(typed: TypedTimeOff, reader: string, professional: string): AddTimeOffInput | null {
  const { day, endDay, note, isWhole } = typed
  const repeats = repeatsOf(typed)
  if (!isDay(day) || !isDay(endDay)) return null
  if (isWhole) return { day, endDay, note, ...repeats }
  if (!isTime(typed.starts) || !isTime(typed.ends)) return null
  const there = (date: string, time: string) =>
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(reader).withTimeZone(professional)
  const [from, to] = [there(day, typed.starts), there(endDay, typed.ends)]
  return {
    day: from.toPlainDate().toString(),
    starts: from.toPlainTime().toString().slice(0, 5),
    endDay: to.toPlainDate().toString(),
    ends: to.toPlainTime().toString().slice(0, 5),
    note,
    ...repeats,
  }
}

function repeatsOf({ every, until }: TypedTimeOff): Pick<AddTimeOffInput, 'repeats'> {
  if (every !== 'day' && every !== 'week' && every !== 'month') return {}
  return { repeats: { every, ...(isDay(until) ? { until } : {}) } }
}
