import { Temporal } from 'temporal-polyfill'

/** One row as it was typed: an empty one is nothing, a half one is a mistake. */
export interface TypedRange {
  readonly weekday: number
  readonly starts: string
  readonly ends: string
  /** Not offered in hubs. */
  readonly isOwn?: boolean
}

/** What was typed, as text; the verb's schema makes numbers of it. */
export interface TypedAvailability {
  readonly hours: readonly TypedRange[]
  readonly noticeHours: string
  readonly bookableWeeks: string
  readonly bufferMinutes: string
  readonly startStepMinutes: string
  /** Null: as many as fit. */
  readonly sessionsPerDayMax: string | null
  readonly sessionsPerWeekMax: string | null
  readonly newClientsPerWeekMax: string | null
}

/** Reads the form; the row whose button to remove it was pressed is left out, as are empty ones. */
export function hoursOfForm(form: FormData): TypedAvailability {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const starts = form.getAll('starts').map(toTime)
  const ends = form.getAll('ends').map(toTime)
  const removed = form.get('remove')
  const own = new Set(form.getAll('own').map(String))
  const hours = form
    .getAll('weekday')
    .map((weekday, row) => ({
      weekday: Number(weekday),
      starts: starts[row] ?? '',
      ends: ends[row] ?? '',
      ...(own.has(String(row)) ? { isOwn: true } : {}),
    }))
    .filter((range, row) => (range.starts || range.ends) && String(row) !== removed)
  return {
    hours,
    noticeHours: text('noticeHours'),
    bookableWeeks: text('bookableWeeks'),
    bufferMinutes: text('bufferMinutes'),
    startStepMinutes: text('startStepMinutes'),
    sessionsPerDayMax: text('sessionsPerDayMax') || null,
    sessionsPerWeekMax: text('sessionsPerWeekMax') || null,
    newClientsPerWeekMax: text('newClientsPerWeekMax') || null,
  }
}

/** A time of day as people write it, in its one form: `9` and `9.00` are `09:00`. What is none stays as typed. */
export function toTime(typed: unknown): string {
  const text = String(typed).trim()
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? []
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`
}

/** Whether a clock ever shows it. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Boolean(Temporal.PlainDate.from(text))
  } catch {
    // No such day; nothing is explained.
    return false
  }
}
