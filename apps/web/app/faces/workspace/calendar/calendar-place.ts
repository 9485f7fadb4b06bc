import { readDay } from '../../../care/week.ts'

export const calendarViews = ['week', 'day', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** Where in the calendar one is, and what is open beside it, as the address says. */
export interface CalendarPlace {
  readonly view: CalendarView
  /** ISO date, when the address names one. */
  readonly day: string | null
  /** Only this hub's bookings stand out. */
  readonly hub: string | null
  readonly session: string | null
  /** A time that was pressed, `2026-12-01T10:00` on the reader's wall, and until when if a stretch was drawn. */
  readonly at: string | null
  readonly until: string | null
  /** Time off that is open for change: its id and the day of the occurrence. */
  readonly off: { readonly timeOffId: string; readonly day: string } | null
}

export function readPlace(search: URLSearchParams): CalendarPlace {
  const get = (name: string) => search.get(name) ?? ''
  const [, timeOffId, day] = /^([0-9a-f-]{36})\.(\d{4}-\d\d-\d\d)$/.exec(get('off')) ?? []
  const at = isWallTime(get('at')) ? get('at') : null
  return {
    view: calendarViews.find((view) => view === get('view')) ?? 'week',
    day: (readDay(get('day')) ?? readDay(get('week')))?.toString() ?? null,
    hub: get('hub') || null,
    session: get('session') || null,
    at,
    until: at && isWallTime(get('until')) && get('until') > at ? get('until') : null,
    off: timeOffId && day && readDay(day) ? { timeOffId, day } : null,
  }
}

/** A minute of a day, as the address says it. */
export function wallTime(day: string, minute: number): string {
  const pad = (figure: number) => String(figure).padStart(2, '0')
  // Midnight at the end of a day is its last minute, so that it stays on that day.
  const within = Math.min(minute, 24 * 60 - 1)
  return `${day}T${pad(Math.floor(within / 60))}:${pad(within % 60)}`
}

function isWallTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(text) && readDay(text.slice(0, 10)) !== null
}
