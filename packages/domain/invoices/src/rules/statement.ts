import type { Money } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { CreditNote, Invoice, Statement, StatementMonth } from '../contracts.ts'

interface Amount {
  readonly at: string
  readonly minor: number
}

/**
 * A year of invoices by month, in the company's zone: what was issued, taken back and paid in each, and what was
 * open at its end. Months that have not begun are left out; the currency is that of the newest invoice.
 *
 * @param invoices all of the company's, newest first
 */
export function statementOf(
  {
    invoices,
    creditNotes,
  }: { readonly invoices: readonly Invoice[]; readonly creditNotes: readonly CreditNote[] },
  year: number,
  today: Temporal.PlainDate,
  timeZone: string,
): Statement {
  const currency = invoices[0]?.total.currency ?? 'EUR'
  const money = (amountMinor: number): Money => ({ amountMinor, currency })
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const within = <Some extends { readonly at: string }>(
    some: readonly Some[],
    from: Temporal.PlainDate | null,
    to: Temporal.PlainDate,
  ) => some.filter(({ at }) => isBefore(dayOf(at), to) && !(from && isBefore(dayOf(at), from)))
  const issued = invoices.map(({ issuedAt, total, credits }) => ({
    at: issuedAt,
    minor: total.amountMinor,
    credits,
  }))
  const credited = creditNotes.map(({ issuedAt, total }) => ({ at: issuedAt, minor: total.amountMinor }))
  const paid = paymentsOf(invoices, creditNotes)
  const rowOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): Omit<StatementMonth, 'month'> => ({
    invoices: within(issued, from, to).length,
    credits: within(issued, from, to).reduce((total, one) => total + one.credits, 0),
    invoiced: money(sum(within(issued, from, to))),
    credited: money(sum(within(credited, from, to))),
    paid: money(sum(within(paid, from, to))),
    owed: money(
      sum(within(issued, null, to)) - sum(within(credited, null, to)) - sum(within(paid, null, to)),
    ),
  })
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const months = Array.from({ length: 12 }, (_, index) => first.add({ months: index }))
    .filter((month) => !isBefore(today, month))
    .map((month) => ({ month: month.toString(), ...rowOf(month, month.add({ months: 1 })) }))
  const years = new Set([today.year, ...[...issued, ...credited].map(({ at }) => dayOf(at).year)])
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    months,
    total: rowOf(first, first.add({ years: 1 })),
  }
}

/** An invoice is paid as far as it was not taken back before; what went back afterwards counts against it. */
function paymentsOf(invoices: readonly Invoice[], creditNotes: readonly CreditNote[]): Amount[] {
  const lowered = new Map<string, number>()
  for (const { corrects, money, total } of creditNotes)
    if (money === 'lowers') lowered.set(corrects, (lowered.get(corrects) ?? 0) + total.amountMinor)
  return [
    ...invoices.flatMap(({ paidAt, number, total }) =>
      paidAt ? { at: paidAt, minor: total.amountMinor - (lowered.get(number) ?? 0) } : [],
    ),
    ...creditNotes.flatMap(({ paidBackAt, total }) =>
      paidBackAt ? { at: paidBackAt, minor: -total.amountMinor } : [],
    ),
  ]
}

function sum(some: readonly Amount[]): number {
  return some.reduce((total, { minor }) => total + minor, 0)
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
