import { canonicalText } from '@kara/crypto'
import { issuerLetters, writtenNumber } from '@kara/issuing'
import type { Temporal } from 'temporal-polyfill'
import { type EarningOutcome, limits, type StatementLine } from './contracts.ts'

const whole = 10_000
/** The hour of the first night of a month at which the month before is written, UTC. */
const writtenAtHour = 5

/** When the statements of the month of an instant are written: the first night of the next one. */
export function nextMonthEnd(now: Temporal.Instant): Temporal.Instant {
  const first = now.toZonedDateTimeISO('UTC').with({ day: 1 }).startOfDay()
  return first.add({ months: 1 }).with({ hour: writtenAtHour }).toInstant()
}

/** The month that is over at an instant: its first day, and the instant at which it ended. */
export function monthBefore(now: Temporal.Instant): { start: Temporal.PlainDate; end: Temporal.Instant } {
  const end = now.toZonedDateTimeISO('UTC').with({ day: 1 }).startOfDay()
  return { start: end.subtract({ months: 1 }).toPlainDate(), end: end.toInstant() }
}

/** What of a company's part is earned, by how a session ended (rules.md, "Sessions"); null: nothing is. */
export function shareOf(paid: 'whole' | 'part' | 'nothing', agreed?: Agreed | null): number | null {
  if (paid === 'nothing') return null
  if (paid === 'whole') return whole
  return agreed ? agreed.lateCancellationPercent * (whole / 100) : limits.partShareHundredths
}

/** What a company agreed with a professional, as far as it is money. */
interface Agreed {
  readonly rateMinor: number
  readonly currency: string
  readonly lateCancellationPercent: number
}

const minutesOfRate = 60

/** What a session comes to by the agreed rate, in proportion to its length; null: nothing is agreed in its currency. */
export function agreedPrice(
  agreed: Agreed | null,
  { minutes, currency }: { readonly minutes: number; readonly currency: string },
): number | null {
  if (agreed?.currency !== currency) return null
  return Math.round((agreed.rateMinor * minutes) / minutesOfRate)
}

/** A share of a price, in whole minor units, rounded down as prices of parts are. */
export function partOf(priceMinor: number, shareHundredths: number): number {
  return Math.floor((priceMinor * shareHundredths) / whole)
}

/** One earning, as far as a statement counts it. */
export interface Counted {
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  readonly outcome: EarningOutcome
  readonly shareHundredths: number
  readonly amountMinor: number
}

/** Earnings as lines: what is alike stands together, so that a line tells of nobody's session. */
export function linesOf(earnings: readonly Counted[]): StatementLine[] {
  const lines = new Map<string, StatementLine>()
  for (const { serviceName, minutes, outcome, shareHundredths, amountMinor } of earnings) {
    const key = canonicalText({ serviceName, minutes, outcome, shareHundredths })
    const line = lines.get(key)
    lines.set(key, {
      what: serviceName,
      minutes,
      outcome,
      shareHundredths,
      sessions: (line?.sessions ?? 0) + 1,
      amountMinor: (line?.amountMinor ?? 0) + amountMinor,
    })
  }
  return [...lines.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line)
}

/** How a statement is named where it is signed. */
export const kind = 'pay_statement'

/** One professional's statements are one series: the payer writes them in their name. */
export function seriesOf(professionalId: string): string {
  return `statement:${professionalId}`
}

const numberDigits = 5

export function numberOf({ series, number }: { readonly series: string; readonly number: number }): string {
  return writtenNumber(`U${issuerLetters(series)}`, number, numberDigits)
}
