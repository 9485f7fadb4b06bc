import { Temporal } from 'temporal-polyfill'
import { isDay, isTime, toTime } from '../../../care/typed-time.ts'
import { areRangesComplete, hoursOfForm, type TypedRange } from '../availability/hours-of-form.ts'

/** What was typed on the page of a member, as text; shown again when it is refused. */
export interface TypedOfMember {
  readonly intent: string
  readonly hours: readonly TypedRange[]
  readonly day: string
  readonly endDay: string
  readonly starts: string
  readonly ends: string
  readonly isWhole: boolean
  readonly every: string
  readonly until: string
}

export function typedOfForm(form: FormData): TypedOfMember {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const intent = text('intent') || 'hours'
  return {
    intent,
    hours: intent === 'hours' ? hoursOfForm(form).hours : [],
    day: text('day'),
    endDay: text('endDay'),
    starts: toTime(text('starts')),
    ends: toTime(text('ends')),
    isWhole: form.get('isWhole') !== null,
    every: text('every'),
    until: text('until'),
  }
}

/** The weekly hours that were typed; null: a time is missing, or is none. */
export function weeklyOf({ hours }: TypedOfMember): readonly TypedRange[] | null {
  return areRangesComplete(hours) ? hours : null
}

/** The dates and the hours that they get; null: something is missing, or there are too many dates. */
export function datesOf({ day, endDay, starts, ends }: TypedOfMember, datesMax: number) {
  if (!isDay(day) || (endDay && !isDay(endDay))) return null
  const isClosed = !starts && !ends
  if (!isClosed && (!isTime(starts) || !isTime(ends) || ends <= starts)) return null
  const first = Temporal.PlainDate.from(day)
  const count = first.until(Temporal.PlainDate.from(endDay || day), { largestUnit: 'day' }).days + 1
  if (count < 1 || count > datesMax) return null
  const days = Array.from({ length: count }, (_, index) => first.add({ days: index }).toString())
  return { days, ranges: isClosed ? [] : [{ starts, ends }] }
}

/** Time off on the wall of the member; null: a day or a time is missing or none. */
export function timeOffOf(typed: TypedOfMember) {
  const { day, endDay, starts, ends, isWhole, every, until } = typed
  if (!isDay(day) || (endDay && !isDay(endDay)) || (until && !isDay(until))) return null
  if (!isWhole && (!isTime(starts) || !isTime(ends))) return null
  const known = (['day', 'week', 'month'] as const).find((one) => one === every)
  return {
    day,
    endDay: endDay || day,
    ...(isWhole ? {} : { starts, ends }),
    ...(known ? { repeats: { every: known, ...(until ? { until } : {}) } } : {}),
  }
}
