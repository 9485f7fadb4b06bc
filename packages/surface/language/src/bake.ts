import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Baked } from './baked-shape.ts'
import { type Locale, locales } from './locale.ts'

/**
 * Chromium carries no Icelandic locale data and Node does, so whatever depends on a language is read
 * once from Node's ICU and committed as data. British English: the product is written for Europe.
 */
const icuLocale: Record<Locale, string> = { en: 'en-GB', is: 'is' }

const currencies = ['ISK', 'EUR', 'USD', 'GBP', 'DKK', 'SEK', 'NOK', 'CHF', 'PLN']
const relativeUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const pluralSamples = { one: 1, other: 2 } as const

/** Day 5 of month 3 shows whether a pattern pads its numbers. */
const sampleDay = Date.UTC(2026, 2, 5, 14, 5)

export function bakeLocale(locale: Locale): Baked {
  const icu = icuLocale[locale]
  return {
    monthsLong: months(icu, 'long'),
    monthsShort: months(icu, 'short'),
    weekdaysLong: weekdays(icu, 'long'),
    weekdaysShort: weekdays(icu, 'short'),
    weekdaysNarrow: weekdays(icu, 'narrow'),
    datePatterns: {
      long: datePattern(icu, { dateStyle: 'long' }),
      medium: datePattern(icu, { dateStyle: 'medium' }),
      short: datePattern(icu, { dateStyle: 'short' }),
      dayMonthLong: datePattern(icu, { day: 'numeric', month: 'long' }),
      dayMonthShort: datePattern(icu, { day: 'numeric', month: 'short' }),
      monthYear: datePattern(icu, { month: 'long', year: 'numeric' }),
    },
    ...numberSymbols(icu),
    percentPattern: new Intl.NumberFormat(icu, { style: 'percent' }).format(0.05).replace('5', '#'),
    currencies: Object.fromEntries(currencies.map((currency) => [currency, currencyPattern(icu, currency)])),
    listPatterns: { and: listPattern(icu, 'conjunction'), or: listPattern(icu, 'disjunction') },
    relativeDays: relativeDays(icu),
    relativeTimes: relativeTimes(icu),
  }
}

function months(icu: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(icu, { month, day: 'numeric', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => part(format, Date.UTC(2026, index, 5), 'month'))
}

function weekdays(icu: string, weekday: 'long' | 'short' | 'narrow'): string[] {
  const format = new Intl.DateTimeFormat(icu, { weekday, timeZone: 'UTC' })
  const monday = Date.UTC(2026, 1, 2)
  return Array.from({ length: 7 }, (_, index) => part(format, monday + index * 86_400_000, 'weekday'))
}

function part(format: Intl.DateTimeFormat, at: number, type: Intl.DateTimeFormatPartTypes): string {
  const found = format.formatToParts(at).find((candidate) => candidate.type === type)
  if (!found) throw new Error(`ICU gives no ${type}`)
  return found.value
}

function datePattern(icu: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(icu, { ...options, timeZone: 'UTC' })
  const namesLong = months(icu, 'long')
  return format
    .formatToParts(sampleDay)
    .map(({ type, value }) => {
      if (type === 'day') return value === '05' ? '{dd}' : '{d}'
      if (type === 'year') return '{y}'
      if (type !== 'month') return value
      if (value === '03') return '{MM}'
      if (value === '3') return '{M}'
      return namesLong.includes(value) ? '{MMMM}' : '{MMM}'
    })
    .join('')
}

function numberSymbols(icu: string): Pick<Baked, 'decimal' | 'group' | 'minus'> {
  const parts = new Intl.NumberFormat(icu, { minimumFractionDigits: 1 }).formatToParts(-1234.5)
  const symbol = (type: Intl.NumberFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return { decimal: symbol('decimal'), group: symbol('group'), minus: symbol('minusSign') }
}

function currencyPattern(icu: string, currency: string): Baked['currencies'][string] {
  const format = new Intl.NumberFormat(icu, { style: 'currency', currency })
  const pattern = (amount: number) =>
    format
      .formatToParts(amount)
      .map(({ type, value }) => (['integer', 'decimal', 'fraction'].includes(type) ? `{${type}}` : value))
      .join('')
      .replace(/\{integer\}(\{decimal\}\{fraction\})?/, '#')
  return {
    fractionDigits: format.resolvedOptions().maximumFractionDigits ?? 0,
    positive: pattern(1),
    negative: pattern(-1),
  }
}

function listPattern(icu: string, type: 'conjunction' | 'disjunction'): Baked['listPatterns']['and'] {
  const format = new Intl.ListFormat(icu, { type })
  const between = (items: string[], index: number) =>
    format
      .formatToParts(items)
      .filter((each) => each.type === 'literal')
      .map((each) => each.value)
      .at(index) ?? ''
  return {
    pair: between(['a', 'b'], 0),
    middle: between(['a', 'b', 'c'], 0),
    last: between(['a', 'b', 'c'], -1),
  }
}

function relativeDays(icu: string): Baked['relativeDays'] {
  const format = new Intl.RelativeTimeFormat(icu, { numeric: 'auto' })
  return {
    yesterday: format.format(-1, 'day'),
    today: format.format(0, 'day'),
    tomorrow: format.format(1, 'day'),
  }
}

function relativeTimes(icu: string): Baked['relativeTimes'] {
  const format = new Intl.RelativeTimeFormat(icu, { numeric: 'always' })
  const pattern = (amount: number, unit: (typeof relativeUnits)[number]) =>
    format
      .formatToParts(amount, unit)
      .map((each) => (each.type === 'literal' ? each.value : '#'))
      .join('')
  const entries = relativeUnits.map((unit) => [
    unit,
    {
      past: { one: pattern(-pluralSamples.one, unit), other: pattern(-pluralSamples.other, unit) },
      future: { one: pattern(pluralSamples.one, unit), other: pattern(pluralSamples.other, unit) },
    },
  ])
  return Object.fromEntries(entries)
}

/** The text of `baked.ts`. */
function bakedSource(): string {
  const data = Object.fromEntries(locales.map((locale) => [locale, bakeLocale(locale)]))
  return [
    '// Written by bake.ts from the ICU data of Node; change that file and run it, not this one.',
    "import type { Baked } from './baked-shape.ts'",
    "import type { Locale } from './locale.ts'",
    '',
    `export const baked: Readonly<Record<Locale, Baked>> = ${JSON.stringify(data, null, 2)}`,
    '',
  ].join('\n')
}

const target = fileURLToPath(new URL('./baked.ts', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, bakedSource())
