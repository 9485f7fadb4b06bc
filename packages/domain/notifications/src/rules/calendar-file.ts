import { calendarName, calendarWords } from '@kara/emails'
import type { Locale } from '@kara/language'
import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Temporal } from 'temporal-polyfill'

export interface CalendarEntry {
  readonly sessionId: string
  /** Rises with every change, so that a later file replaces an earlier one. */
  readonly sequence: number
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly isCancelled: boolean
  /** The session's page of the recipient; asks for sign-in. */
  readonly url: string
  /** In which it is held, where its service has several. */
  readonly language?: string | null
  readonly locale: Locale
  /** When the letter was first written: a second try writes the same file. */
  readonly writtenAt: Temporal.Instant
}

/**
 * The file that puts a session into a calendar, or takes it out. Times are UTC instants, so that no table
 * of zones has to be believed; every calendar shows them in its owner's zone. It names nobody: no
 * attendee, no organizer, no place, and a title that could be about anything.
 */
export function calendarFile(entry: CalendarEntry): { method: 'PUBLISH' | 'CANCEL'; text: string } {
  return calendarFileOfMany(entry.locale, entry.isCancelled, [entry])
}

/** The same for several that are put in, or taken out, together. */
export function calendarFileOfMany(
  locale: Locale,
  isCancelled: boolean,
  entries: readonly CalendarEntry[],
): { method: 'PUBLISH' | 'CANCEL'; text: string } {
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = new ICalCalendar({ method, prodId: productOf(locale) })
  for (const entry of entries) addEntry(calendar, entry)
  return { method, text: calendar.toString() }
}

/** A whole calendar that other programs follow: the same entries as in single files, and as silent about people. */
export function calendarOfMany(locale: Locale, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod.PUBLISH,
    prodId: productOf(locale),
    name: calendarName(locale),
    ttl: readAgainSeconds,
  })
  for (const entry of entries) addEntry(calendar, entry)
  return calendar.toString()
}

/** How often programs are asked to come back. */
const readAgainSeconds = 15 * 60

function productOf(locale: Locale) {
  return { company: 'Kara', product: 'Kara', language: locale.toUpperCase() }
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { title, description } = calendarWords(entry.locale, entry)
  calendar.createEvent({
    id: `${entry.sessionId}@kara`,
    sequence: entry.sequence,
    stamp: dateOf(entry.writtenAt),
    start: dateOf(entry.startsAt),
    end: dateOf(entry.endsAt),
    summary: title,
    description,
    url: entry.url,
    class: ICalEventClass.PRIVATE,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  })
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}
