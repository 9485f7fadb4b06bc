import { twoDigits } from './dates.ts'
import type { Locale } from './locale.ts'
import { formatNumber, pluralForm } from './numbers.ts'

/** Keeps a number and its unit on one line. */
const noBreak = '\u00a0'

const timeUnits: Readonly<Record<Locale, { hour: string; minute: string }>> = {
  en: { hour: 'h', minute: 'min' },
  is: { hour: 'klst.', minute: 'mín.' },
}

/** "50 min", "1 h 30 min". */
export function formatDuration(locale: Locale, minutes: number): string {
  const whole = Math.round(minutes)
  if (!(whole >= 0)) throw new RangeError(`not a duration: ${minutes} minutes`)
  const units = timeUnits[locale]
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const restText = `${rest}${noBreak}${units.minute}`
  if (hours === 0) return restText
  const hoursText = `${formatNumber(locale, hours)}${noBreak}${units.hour}`
  return rest === 0 ? hoursText : `${hoursText} ${restText}`
}

/** What is left on a clock that counts down: "9:05", "1:00:00"; zero once the time is over. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor(left / 60) % 60
  const rest = twoDigits(left % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${twoDigits(minutes)}:${rest}`
}

/** Icelandic bends the noun to its place in the sentence; English does not. */
export type GrammaticalCase = 'nominative' | 'accusative' | 'dative' | 'genitive'

export interface CreditOptions {
  readonly case?: GrammaticalCase
  /** Write a plus before what is above zero. */
  readonly signed?: boolean
}

const creditNouns = {
  en: { one: 'credit', other: 'credits' },
  is: {
    nominative: { one: 'eining', other: 'einingar' },
    accusative: { one: 'einingu', other: 'einingar' },
    dative: { one: 'einingu', other: 'einingum' },
    genitive: { one: 'einingar', other: 'eininga' },
  },
} as const

/** @param halves the unit of the ledger: 2 is one credit, 3 is "1½ credits". */
export function formatCredits(locale: Locale, halves: number, options: CreditOptions = {}): string {
  if (!Number.isSafeInteger(halves)) throw new RangeError(`credits are whole halves, not ${halves}`)
  const noun = creditNoun(locale, Math.abs(halves), options.case ?? 'nominative')
  const sign = halves < 0 ? '-' : options.signed && halves > 0 ? '+' : ''
  return `${sign}${creditAmount(locale, Math.abs(halves))}${noBreak}${noun}`
}

/** Without the noun, where a sentence has it already: "5½ credits left out of 6". */
export function creditAmount(locale: Locale, halves: number): string {
  const whole = Math.floor(halves / 2)
  if (halves % 2 === 0) return formatNumber(locale, whole)
  return whole === 0 ? '½' : `${formatNumber(locale, whole)}½`
}

/** "1½ credits", but "ein og hálf eining": in Icelandic the half decides the number of the noun. */
function creditNoun(locale: Locale, halves: number, grammaticalCase: GrammaticalCase): string {
  if (locale === 'en') return creditNouns.en[halves === 1 || halves === 2 ? 'one' : 'other']
  const form = halves % 2 === 1 ? 'one' : pluralForm('is', halves / 2)
  return creditNouns.is[grammaticalCase][form]
}
