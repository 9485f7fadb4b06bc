import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

/** The tax inside a price that includes it, rounded to whole minor units. */
export function taxInside(amountMinor: number, rateHundredths: number): number {
  return Math.round((amountMinor * rateHundredths) / (10_000 + rateHundredths))
}

/** An amount as people write it, in the smallest coins; krónur have none. */
export function minorOf(amount: number, currency: string): number {
  return Math.round(currency === 'ISK' ? amount : amount * 100)
}

const referenceChars = 7
const references = 36n ** BigInt(referenceChars)

/** What stands behind our name on a bank's statement: says nothing, and finds the bill when it is read out. */
export function referenceOf(billId: string): string {
  return BigInt(`0x${billId.replaceAll('-', '').slice(-12)}`)
    .toString(36)
    .toUpperCase()
    .padStart(referenceChars, '0')
    .slice(-referenceChars)
}

/** A reference as somebody read it out, as the number by which its bill is found; null: it cannot be one. */
export function numberOfReference(typed: string): bigint | null {
  const letters = typed
    .toUpperCase()
    .replace(/^KARA\s*\*?/, '')
    .replace(/[\s-]/g, '')
  if (letters.length !== referenceChars || /[^0-9A-Z]/.test(letters)) return null
  return (
    [...letters].reduce((sum, letter) => sum * 36n + BigInt(Number.parseInt(letter, 36)), 0n) % references
  )
}

/** A card is good until the end of the month that is printed on it, wherever it is looked at. */
export function isExpired(
  card: { expiresYear: number; expiresMonth: number },
  now: Temporal.Instant,
): boolean {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const end = Temporal.PlainYearMonth.from({ year: card.expiresYear, month: card.expiresMonth })
  return Temporal.PlainYearMonth.compare(today.toPlainYearMonth(), end) > 0
}

/** When a card that refused is asked again by itself; null: from now on only people ask. */
export function askAgainAt(now: Temporal.Instant, refusals: number): Temporal.Instant | null {
  const days = limits.askAgainAfterDays[refusals - 1]
  return days === undefined ? null : now.add({ hours: days * 24 })
}
