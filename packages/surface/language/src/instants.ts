/**
 * A moment in any of the forms it travels in: a Temporal instant, a Date, an ISO 8601 text with its
 * offset (what a loader sends to a page), or milliseconds since 1970.
 */
export type InstantLike = { readonly epochMilliseconds: number } | Date | string | number

/** A calendar day without a zone: a Temporal plain date, or `2026-11-24`. */
export type DayLike = { readonly year: number; readonly month: number; readonly day: number } | string

/** What clock and calendar on a wall of the zone show. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** Days since 1970-01-01, to count days between two moments as people do. */
  readonly dayNumber: number
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
}

const dayMilliseconds = 86_400_000

/** @throws RangeError when the text names no moment, or leaves its offset open. */
export function epochMilliseconds(at: InstantLike): number {
  const milliseconds = typeof at === 'object' ? objectMilliseconds(at) : scalarMilliseconds(at)
  if (!Number.isFinite(milliseconds)) throw new RangeError(`not a moment: ${String(at)}`)
  return milliseconds
}

function objectMilliseconds(at: { readonly epochMilliseconds: number } | Date): number {
  return at instanceof Date ? at.getTime() : at.epochMilliseconds
}

function scalarMilliseconds(at: string | number): number {
  if (typeof at === 'number') return at
  return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(at) ? Date.parse(at) : Number.NaN
}

/** @throws RangeError when the text is not a calendar day. */
export function calendarDay(day: DayLike): WallClock {
  const { year, month, day: dayOfMonth } = typeof day === 'string' ? parseDay(day) : day
  return wallClock(Date.UTC(year, month - 1, dayOfMonth))
}

function parseDay(text: string): { year: number; month: number; day: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const parsed = { year: Number(year), month: Number(month), day: Number(day) }
  const exact = new Date(Date.UTC(parsed.year, parsed.month - 1, parsed.day))
  if (exact.getUTCMonth() + 1 !== parsed.month || exact.getUTCDate() !== parsed.day) {
    throw new RangeError(`not a calendar day: ${text}`)
  }
  return parsed
}

/** What the walls of `timeZone` show at this moment. */
export function wallClockAt(at: InstantLike, timeZone: string): WallClock {
  const milliseconds = epochMilliseconds(at)
  return wallClock(milliseconds + offsetMilliseconds(milliseconds, timeZone))
}

function wallClock(localMilliseconds: number): WallClock {
  const date = new Date(localMilliseconds)
  const dayNumber = Math.floor(localMilliseconds / dayMilliseconds)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    dayNumber,
    // 1970-01-01 was a Thursday.
    weekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1,
  }
}

/** Zones change their offset on quarters of an hour only, so one answer serves a whole quarter. */
const quarterMilliseconds = 900_000
const offsetsMax = 20_000
const offsets = new Map<string, number>()
const clocks = new Map<string, Intl.DateTimeFormat>()

function offsetMilliseconds(milliseconds: number, timeZone: string): number {
  const quarter = Math.floor(milliseconds / quarterMilliseconds)
  const key = `${timeZone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= offsetsMax) offsets.clear()
  const offset = measureOffset(quarter * quarterMilliseconds, timeZone)
  offsets.set(key, offset)
  return offset
}

/**
 * The one use of the platform's date formatting: digits of the Gregorian calendar in American English,
 * which every engine has and which no reader sees.
 */
function measureOffset(milliseconds: number, timeZone: string): number {
  const digits = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  const { year, month, day, hour, minute, second } = digits
  return Date.UTC(year, month - 1, day, hour, minute, second) - milliseconds
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
