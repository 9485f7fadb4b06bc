import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/**
 * A zone of a calendar file with the rules that the house itself goes by. Files carry tables of their own, which are as
 * old as the program that wrote them, or none at all; a name that everybody knows is believed instead.
 */
class KnownZone extends ICAL.Timezone {
  readonly #offsets = new Map<number, number | null>()

  override utcOffset(time: ICAL.Time): number {
    const { year, month, day } = time
    const number = Date.UTC(year, month - 1, day)
    let ofDay = this.#offsets.get(number)
    if (ofDay === undefined) {
      if (this.#offsets.size >= daysKeptMax) this.#offsets.clear()
      ofDay = this.#offsetOfDay(year, month, day)
      this.#offsets.set(number, ofDay)
    }
    return ofDay ?? this.#offsetAt(time)
  }

  /** Null when the clocks change on it. */
  #offsetOfDay(year: number, month: number, day: number): number | null {
    const date = Temporal.PlainDate.from({ year, month, day })
    const offsetOf = (midnight: Temporal.PlainDate) =>
      midnight.toZonedDateTime({ timeZone: this.tzid }).offsetNanoseconds
    const offset = offsetOf(date)
    return offset === offsetOf(date.add({ days: 1 })) ? offset / 1e9 : null
  }

  // Of a wall time that the clocks leave out, the way that ends after the gap: as everywhere in the house.
  #offsetAt({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
    const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
    return (asUtc - wall.toZonedDateTime(this.tzid).epochMilliseconds) / 1000
  }
}

/** Ten years of one zone. */
const daysKeptMax = 4_000

/** Lets a calendar use the rules of the house for every zone whose name is known, whatever tables it brings. */
export function useKnownZones(calendar: ICAL.Component): void {
  for (const table of calendar.getAllSubcomponents('vtimezone')) {
    if (isKnown(table.getFirstPropertyValue('tzid'))) calendar.removeSubcomponent(table)
  }
  for (const property of calendar.getAllSubcomponents().flatMap((one) => one.getAllProperties())) {
    const name = property.getParameter('tzid')
    if (!isKnown(name) || ICAL.TimezoneService.has(name)) continue
    const zone = new KnownZone({ tzid: name })
    zone.tzid = name
    ICAL.TimezoneService.register(zone, name)
  }
}

/** The zone that many programs name for the whole calendar. */
export function calendarZoneOf(calendar: ICAL.Component): string | null {
  const name = calendar.getFirstPropertyValue('x-wr-timezone')
  return isKnown(name) ? name : null
}

const known = new Map<string, boolean>()

function isKnown(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 50 || /^[+-]/.test(name)) return false
  let answer = known.get(name)
  if (answer === undefined) {
    answer = exists(name)
    if (known.size < 2_000) known.set(name, answer)
  }
  return answer
}

function exists(name: string): boolean {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name))
  } catch {
    // A name of one program's own; the table beside it explains it.
    return false
  }
}
