import { Temporal } from 'temporal-polyfill'

/** The Monday of the week that contains a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** The calendar day of an instant on the walls of a zone. */
export function dayIn(timeZone: string, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** The instants between which a day of a zone's calendar begins and the one `days` later does. */
export function spanOf(timeZone: string, from: Temporal.PlainDate, days: number) {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).toInstant()
  return { from: startOf(from), to: startOf(from.add({ days })) }
}

/** A day as an address names it; null when it names none, or one so far away that calendars are no help there. */
export function readDay(text: string | null): Temporal.PlainDate | null {
  if (!text || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    // Such a day does not exist; an address that names it is answered like one that names none.
    return null
  }
}

export interface ShownDay {
  /** ISO date. */
  readonly date: string
  /** Starts, as ISO 8601 instants. */
  readonly times: readonly string[]
}

/** The seven days of a week with the starts that fall on each, by the calendar of the reader's zone. */
export function daysOf(
  timeZone: string,
  monday: Temporal.PlainDate,
  slots: readonly { readonly startsAt: string }[],
): ShownDay[] {
  const byDay = new Map<string, string[]>()
  for (const { startsAt } of slots) {
    const date = dayIn(timeZone, Temporal.Instant.from(startsAt)).toString()
    byDay.set(date, [...(byDay.get(date) ?? []), startsAt])
  }
  return Array.from({ length: 7 }, (_, index) => {
    const date = monday.add({ days: index }).toString()
    return { date, times: byDay.get(date) ?? [] }
  })
}
