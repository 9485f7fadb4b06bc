import { baked } from './baked.ts'
import type { CurrencyPattern } from './baked-shape.ts'
import type { Locale } from './locale.ts'

export interface NumberOptions {
  /** At most this many digits after the decimal sign; 0 to 20, 3 unless told. */
  readonly fractionDigitsMax?: number
  /** At least this many; 0 unless told. */
  readonly fractionDigitsMin?: number
  /** Write a plus before what is above zero, as a movement of a ledger needs. */
  readonly signed?: boolean
}

/** An amount in the smallest unit of its currency: cents for EUR, whole krónur for ISK. */
export interface MoneyLike {
  readonly amountMinor: number
  readonly currency: string
}

/** Beyond this a number is written with an exponent, which no reader wants. */
const magnitudeMax = 1e21

export function formatNumber(locale: Locale, value: number, options: NumberOptions = {}): string {
  return withSign(locale, value, digits(locale, Math.abs(value), options), options.signed)
}

/** @param ratio 0.125 is 12.5 %. */
export function formatPercent(locale: Locale, ratio: number, options: NumberOptions = {}): string {
  // The decimal point is moved in the text, because 0.07 × 100 is not 7 in binary fractions.
  const percent = Number(`${ratio}e2`)
  const text = digits(locale, Math.abs(percent), { fractionDigitsMax: 0, ...options })
  return withSign(locale, ratio, baked[locale].percentPattern.replace('#', text), options.signed)
}

/** @throws RangeError for a currency that has not been baked. */
export function formatMoney(locale: Locale, { amountMinor, currency }: MoneyLike, signed = false): string {
  const pattern = currencyPattern(locale, currency)
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError(`money is whole minor units, not ${amountMinor}`)
  const { fractionDigits } = pattern
  const padded = String(Math.abs(amountMinor)).padStart(fractionDigits + 1, '0')
  const cut = padded.length - fractionDigits
  const text = joinDigits(locale, padded.slice(0, cut), padded.slice(cut))
  if (amountMinor < 0) return pattern.negative.replace('#', () => text)
  const positive = pattern.positive.replace('#', () => text)
  return signed && amountMinor > 0 ? `+${positive}` : positive
}

function currencyPattern(locale: Locale, currency: string): CurrencyPattern {
  const pattern = baked[locale].currencies[currency]
  if (!pattern) throw new RangeError(`no pattern for the currency ${currency}: add it to bake.ts`)
  return pattern
}

function digits(locale: Locale, magnitude: number, options: NumberOptions): string {
  if (!(magnitude < magnitudeMax)) throw new RangeError(`not a number that can be written: ${magnitude}`)
  const { fractionDigitsMin = 0, fractionDigitsMax = Math.max(3, fractionDigitsMin) } = options
  const [whole = '0', fraction = ''] = magnitude.toFixed(fractionDigitsMax).split('.')
  let kept = fraction.length
  while (kept > fractionDigitsMin && fraction[kept - 1] === '0') kept -= 1
  return joinDigits(locale, whole, fraction.slice(0, kept))
}

function joinDigits(locale: Locale, whole: string, fraction: string): string {
  const { decimal, group } = baked[locale]
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return fraction === '' ? grouped : `${grouped}${decimal}${fraction}`
}

/** What rounds to nothing carries no sign. */
function withSign(locale: Locale, value: number, text: string, signed = false): string {
  if (!/[1-9]/.test(text)) return text
  if (value < 0) return `${baked[locale].minus}${text}`
  return signed ? `+${text}` : text
}

const pluralRules = new Map<Locale, Intl.PluralRules>()

/** Plural rules are the one part of Intl that is the same in every engine, Icelandic included. */
export function pluralForm(locale: Locale, count: number): 'one' | 'other' {
  let rules = pluralRules.get(locale)
  if (!rules) {
    rules = new Intl.PluralRules(locale)
    pluralRules.set(locale, rules)
  }
  return rules.select(count) === 'one' ? 'one' : 'other'
}
