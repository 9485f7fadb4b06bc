import { runInNewContext } from 'node:vm'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import { calendarZoneOf, useKnownZones } from './calendar-zones.ts'
import type { Stretch } from './zones.ts'

export type BusyTimes =
  | { readonly outcome: 'busy'; readonly stretches: readonly Stretch[] }
  | { readonly outcome: 'problem'; readonly reason: 'not_a_calendar' | 'too_much' }

interface Window extends Stretch {
  /** Of the professional: what floats, and whole days, are meant in it when the calendar names none. */
  readonly timeZone: string
}

class TooMuch extends Error {}

/**
 * When a calendar in the form of RFC 5545 is busy within a window: events with their recurrences, exceptions and zones,
 * as stretches of real time that do not touch, in order. What counts as free by its own word is free; what is
 * ours is left out, because it is in our calendar anyway. Nothing of what the events are about is kept. Some rules that no
 * day can fulfil make the library look for one without end, and everything else of the process wait: it is stopped.
 */
export function readBusyTimes(text: string, window: Window, msMax: number = limits.feedReadMsMax): BusyTimes {
  try {
    return runInNewContext('read()', { read: () => read(text, window) }, { timeout: msMax })
  } catch (error) {
    const isTooMuch = error instanceof TooMuch || isStopped(error)
    return { outcome: 'problem', reason: isTooMuch ? 'too_much' : 'not_a_calendar' }
  }
}

/** Such an error comes from the other realm, so it is none of this one's classes. */
function isStopped(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === stopped
}

const stopped = 'ERR_SCRIPT_EXECUTION_TIMEOUT'

function read(text: string, window: Window): BusyTimes {
  const calendars = parse(text)
  if (!calendars) return { outcome: 'problem', reason: 'not_a_calendar' }
  const found: Stretch[] = []
  const budget = { left: limits.feedOccurrencesMax }
  for (const calendar of calendars) collect(calendar, window, found, budget)
  return { outcome: 'busy', stretches: merged(found, window) }
}

function parse(text: string): ICAL.Component[] | null {
  const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[]
  const roots = typeof parsed[0] === 'string' ? [parsed] : parsed
  const components = roots.map((root) => new ICAL.Component(root as never))
  const isCalendar = components.length > 0 && components.every(({ name }) => name === 'vcalendar')
  return isCalendar ? components : null
}

function collect(calendar: ICAL.Component, window: Window, found: Stretch[], budget: { left: number }): void {
  useKnownZones(calendar)
  const timeZone = calendarZoneOf(calendar) ?? window.timeZone
  const at = (time: ICAL.Time) => instantOf(time, timeZone)
  const keep = (starts: ICAL.Time, ends: ICAL.Time | null) => {
    if (ends) found.push({ from: at(starts), to: at(ends) })
  }
  for (const { first, exceptions } of seriesOf(calendar)) {
    const event = new ICAL.Event(first, { exceptions: [...exceptions] })
    if (!event.isRecurring()) {
      if (isBusy(first)) keep(event.startDate, event.endDate)
      continue
    }
    const occurrences = event.iterator()
    for (let next = occurrences.next(); next; next = occurrences.next()) {
      if (budget.left-- <= 0) throw new TooMuch()
      if (at(next) > window.to) break
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      if (isBusy(item.component)) keep(startDate, endDate)
    }
    // One that was moved here from beyond the window is not met on the way.
    for (const moved of exceptions) {
      const { startDate, endDate, recurrenceId } = new ICAL.Event(moved)
      if (at(recurrenceId) > window.to && isBusy(moved)) keep(startDate, endDate)
    }
  }
  for (const component of calendar.getAllSubcomponents('vfreebusy')) {
    for (const property of component.getAllProperties('freebusy')) {
      if (String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') continue
      for (const period of property.getValues() as ICAL.Period[]) keep(period.start, period.getEnd())
    }
  }
}

interface Series {
  readonly first: ICAL.Component
  readonly exceptions: ICAL.Component[]
}

/** Events by what they repeat; an exception whose series is not here stands by itself. */
function seriesOf(calendar: ICAL.Component): Series[] {
  const events = calendar.getAllSubcomponents('vevent').filter((event) => !isOurs(event))
  if (events.length > limits.feedEventsMax) throw new TooMuch()
  const series: Series[] = []
  const byId = new Map<unknown, Series>()
  const isException = (event: ICAL.Component) => event.hasProperty('recurrence-id')
  for (const first of events.filter((event) => event.hasProperty('dtstart') && !isException(event))) {
    const one = { first, exceptions: [] }
    series.push(one)
    byId.set(first.getFirstPropertyValue('uid'), one)
  }
  for (const exception of events.filter(isException)) {
    const owner = byId.get(exception.getFirstPropertyValue('uid'))
    if (owner) owner.exceptions.push(exception)
    else series.push({ first: exception, exceptions: [] })
  }
  return series
}

function isOurs(event: ICAL.Component): boolean {
  return String(event.getFirstPropertyValue('uid') ?? '').endsWith('@kara')
}

function isBusy(event: ICAL.Component): boolean {
  const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  return (
    said('transp') !== 'TRANSPARENT' &&
    said('status') !== 'CANCELLED' &&
    said('x-microsoft-cdo-busystatus') !== 'FREE'
  )
}

function instantOf(time: ICAL.Time, timeZone: string): number {
  const isAnywhere = time.isDate || time.zone === ICAL.Timezone.localTimezone
  if (!isAnywhere) return time.toUnixTime() * 1000
  const { year, month, day } = time
  const date = Temporal.PlainDate.from({ year, month, day })
  if (time.isDate) return date.toZonedDateTime({ timeZone }).epochMilliseconds
  const plainTime = { hour: time.hour, minute: time.minute, second: time.second }
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
}

function merged(found: readonly Stretch[], window: Stretch): Stretch[] {
  const inside = found
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from)
  const result: { from: number; to: number }[] = []
  for (const stretch of inside) {
    const before = result.at(-1)
    if (before && stretch.from <= before.to) before.to = Math.max(before.to, stretch.to)
    else result.push({ ...stretch })
  }
  return result
}
