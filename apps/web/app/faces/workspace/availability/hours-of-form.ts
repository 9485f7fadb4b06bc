import { isTime, toTime } from '../../../care/typed-time.ts'

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

/** Whether each range begins and ends at a time that a clock shows. */
export function areRangesComplete(hours: readonly TypedRange[]): boolean {
  return hours.every(({ starts, ends }) => isTime(starts) && isTime(ends))
}
