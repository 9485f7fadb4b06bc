import { writtenNumber } from '@kara/issuing'
import type { Money } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Invoice, InvoiceState, Statement, StatementMonth } from './contracts.ts'

/** The operator issues all invoices, in one series. */
export const series = 'invoice'

const numberDigits = 6

export function numberOf(number: number): string {
  return writtenNumber('K', number, numberDigits)
}

/** An invoice is overdue from the day after its last one, in the company's zone. */
export function stateOf(paidAt: unknown, dueOn: Temporal.PlainDate, today: Temporal.PlainDate): InvoiceState {
  if (paidAt) return 'paid'
  return Temporal.PlainDate.compare(today, dueOn) > 0 ? 'overdue' : 'open'
}

/**
 * A year of invoices by month, in the company's zone: what was issued and what was paid in each, and what was
 * open at its end. Months that have not begun are left out; the currency is that of the newest invoice.
 *
 * @param invoices all of the company's, newest first
 */
export function statementOf(
  invoices: readonly Invoice[],
  year: number,
  today: Temporal.PlainDate,
  timeZone: string,
): Statement {
  const currency = invoices[0]?.total.currency ?? 'EUR'
  const money = (amountMinor: number): Money => ({ amountMinor, currency })
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const sum = (some: readonly Invoice[]) => some.reduce((total, one) => total + one.total.amountMinor, 0)
  const rowOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): Omit<StatementMonth, 'month'> => {
    const isWithin = (at: string | null) =>
      at !== null && isBefore(dayOf(at), to) && !isBefore(dayOf(at), from)
    const issued = invoices.filter(({ issuedAt }) => isWithin(issuedAt))
    const paid = invoices.filter(({ paidAt }) => isWithin(paidAt))
    const open = invoices.filter(
      ({ issuedAt, paidAt }) => isBefore(dayOf(issuedAt), to) && !(paidAt && isBefore(dayOf(paidAt), to)),
    )
    return {
      invoices: issued.length,
      credits: issued.reduce((total, { credits }) => total + credits, 0),
      invoiced: money(sum(issued)),
      paid: money(sum(paid)),
      owed: money(sum(open)),
    }
  }
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const months = Array.from({ length: 12 }, (_, index) => first.add({ months: index }))
    .filter((month) => !isBefore(today, month))
    .map((month) => ({ month: month.toString(), ...rowOf(month, month.add({ months: 1 })) }))
  const years = new Set([today.year, ...invoices.map(({ issuedAt }) => dayOf(issuedAt).year)])
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    months,
    total: rowOf(first, first.add({ years: 1 })),
  }
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
