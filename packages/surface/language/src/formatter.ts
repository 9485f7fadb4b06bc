import { baked } from './baked.ts'
import { compareText, sortByText } from './collation.ts'
import {
  type DateStyle,
  dayWord,
  formatDate,
  formatMonth,
  formatRelativeTime,
  formatTime,
  joinDateAndTime,
  type NameStyle,
  weekdayName,
} from './dates.ts'
import { calendarDay, type DayLike, type InstantLike, wallClockAt } from './instants.ts'
import type { Locale } from './locale.ts'
import { formatMoney, formatNumber, formatPercent, type MoneyLike, type NumberOptions } from './numbers.ts'
import {
  type CreditOptions,
  creditAmount,
  formatCountdown,
  formatCredits,
  formatDuration,
} from './phrases.ts'
import { zoneName } from './zone-names.ts'

/** Writes values for one reader: one language, one time zone. The same text in Node and in every browser. */
export interface Formatter {
  readonly locale: Locale
  readonly timeZone: string
  /** `long` (default) 24 November 2026; see `DateStyle` for the others. */
  date(at: InstantLike, style?: DateStyle): string
  /** A calendar day that belongs to no zone, such as the day a policy ends. */
  day(day: DayLike, style?: DateStyle): string
  /** "November 2026" */
  month(at: InstantLike): string
  weekday(at: InstantLike, style?: NameStyle): string
  /** Monday first. */
  weekdays(style?: NameStyle): readonly string[]
  /** "14:00" */
  time(at: InstantLike): string
  /** "14:00–14:50" */
  timeRange(startsAt: InstantLike, endsAt: InstantLike): string
  /** "Tue 24 Nov 14:00"; with `medium` "24 Nov 2026 14:00". */
  dateTime(at: InstantLike, style?: DateStyle): string
  /** "Tue 24 Nov 14:00 (Reykjavík time)": what anything says that leaves the page. */
  dateTimeWithZone(at: InstantLike, style?: DateStyle): string
  /** "Reykjavík time" */
  zoneName(): string
  /** "today", "tomorrow", "yesterday", otherwise "Tue 24 Nov". */
  relativeDay(at: InstantLike, now: InstantLike): string
  /** "today 14:00", "Tue 24 Nov 14:00" */
  relativeDayTime(at: InstantLike, now: InstantLike): string
  /** "in 5 minutes", "2 hours ago"; from a day on in days of the reader's calendar. */
  relativeTime(at: InstantLike, now: InstantLike): string
  /** "50 min", "1 h 30 min" */
  duration(minutes: number): string
  /** "9:05" */
  countdown(seconds: number): string
  number(value: number, options?: NumberOptions): string
  /** 0.125 is "13%", with `fractionDigitsMax: 1` "12.5%". */
  percent(ratio: number, options?: NumberOptions): string
  money(money: MoneyLike, options?: { readonly signed?: boolean }): string
  /** From halves, the unit of the ledger: 3 is "1½ credits". */
  credits(halves: number, options?: CreditOptions): string
  /** The same without the noun: 3 is "1½". */
  creditAmount(halves: number): string
  /** "a, b and c" */
  list(items: readonly string[], kind?: 'and' | 'or'): string
  compare(a: string, b: string): number
  sortBy<T>(items: readonly T[], textOf: (item: T) => string): T[]
}

/** One formatter per language and zone is enough for everybody who shares them. */
const formattersMax = 500
const formatters = new Map<string, Formatter>()

export function formatter(locale: Locale, timeZone: string): Formatter {
  const key = `${locale} ${timeZone}`
  const known = formatters.get(key)
  if (known) return known
  if (formatters.size >= formattersMax) formatters.clear()
  const made = makeFormatter(locale, timeZone)
  formatters.set(key, made)
  return made
}

function makeFormatter(locale: Locale, timeZone: string): Formatter {
  return { locale, timeZone, ...dateFormatter(locale, timeZone), ...valueFormatter(locale) }
}

type DateMethods =
  | 'date'
  | 'day'
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'time'
  | 'timeRange'
  | 'dateTime'
  | 'dateTimeWithZone'
  | 'zoneName'
  | 'relativeDay'
  | 'relativeDayTime'
  | 'relativeTime'

function dateFormatter(locale: Locale, timeZone: string): Pick<Formatter, DateMethods> {
  const wall = (at: InstantLike) => wallClockAt(at, timeZone)
  const date = (at: InstantLike, style: DateStyle = 'long') => formatDate(locale, wall(at), style)
  const time = (at: InstantLike) => formatTime(wall(at))
  const dateTime = (at: InstantLike, style: DateStyle = 'day') =>
    joinDateAndTime(locale, date(at, style), time(at))
  const relativeDay = (at: InstantLike, now: InstantLike) =>
    dayWord(locale, wall(at), wall(now)) ?? date(at, 'day')
  return {
    date,
    day: (day, style = 'long') => formatDate(locale, calendarDay(day), style),
    month: (at) => formatMonth(locale, wall(at)),
    weekday: (at, style = 'long') => weekdayName(locale, wall(at).weekday, style),
    weekdays: (style = 'long') => [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayName(locale, weekday, style)),
    time,
    timeRange: (startsAt, endsAt) => `${time(startsAt)}–${time(endsAt)}`,
    dateTime,
    dateTimeWithZone: (at, style) => `${dateTime(at, style)} (${zoneName(timeZone, locale)})`,
    zoneName: () => zoneName(timeZone, locale),
    relativeDay,
    relativeDayTime: (at, now) => joinDateAndTime(locale, relativeDay(at, now), time(at)),
    relativeTime: (at, now) =>
      formatRelativeTime(locale, { at, wall: wall(at) }, { at: now, wall: wall(now) }),
  }
}

function valueFormatter(locale: Locale): Omit<Formatter, DateMethods | 'locale' | 'timeZone'> {
  return {
    duration: (minutes) => formatDuration(locale, minutes),
    countdown: formatCountdown,
    number: (value, options) => formatNumber(locale, value, options),
    percent: (ratio, options) => formatPercent(locale, ratio, options),
    money: (money, options) => formatMoney(locale, money, options?.signed),
    credits: (halves, options) => formatCredits(locale, halves, options),
    creditAmount: (halves) => creditAmount(locale, halves),
    list: (items, kind = 'and') => joinList(locale, items, kind),
    compare: (a, b) => compareText(locale, a, b),
    sortBy: (items, textOf) => sortByText(locale, items, textOf),
  }
}

function joinList(locale: Locale, items: readonly string[], kind: 'and' | 'or'): string {
  const { pair, middle, last } = baked[locale].listPatterns[kind]
  const [first = '', second = ''] = items
  if (items.length <= 1) return first
  if (items.length === 2) return `${first}${pair}${second}`
  return `${items.slice(0, -1).join(middle)}${last}${items.at(-1)}`
}

/** Names of months and days are small in Icelandic; a heading that starts with one is not. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return `${first.toUpperCase()}${text.slice(first.length)}`
}
