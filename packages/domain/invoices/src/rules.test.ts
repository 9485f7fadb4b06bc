import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { Invoice } from './contracts.ts'
import { statementOf } from './rules/statement.ts'
import { numberOf, stateOf, typedNumberOf } from './rules.ts'

const invoice = (issuedAt: string, paidAt: string | null, amountMinor = 1000): Invoice => ({
  id: issuedAt,
  companyId: 'c1',
  number: '1',
  issuedAt,
  dueOn: '2026-12-31',
  credits: 2,
  poNumber: '',
  total: { amountMinor, currency: 'ISK' },
  credited: { amountMinor: 0, currency: 'ISK' },
  state: paidAt ? 'paid' : 'open',
  paidAt,
})

it('counts what was issued and paid in each month of the company’s zone, and what was open at its end', () => {
  const invoices = [
    invoice('2026-02-28T23:30:00Z', null, 500),
    invoice('2026-01-10T12:00:00Z', '2026-02-03T12:00:00Z'),
    invoice('2025-12-10T12:00:00Z', '2026-01-03T12:00:00Z', 300),
  ]
  const today = Temporal.PlainDate.from('2026-03-04')
  const { months, total, years } = statementOf({ invoices, creditNotes: [] }, 2026, today, 'Europe/Tallinn')
  const amounts = months.map(({ invoices, invoiced, paid, owed }) => [
    invoices,
    invoiced.amountMinor,
    paid.amountMinor,
    owed.amountMinor,
  ])
  expect(amounts).toEqual([
    [1, 1000, 300, 1000],
    [0, 0, 1000, 0],
    // Half past eleven at night in London is the first of March in Tallinn.
    [1, 500, 0, 500],
  ])
  expect(total).toMatchObject({ invoices: 2, credits: 4, invoiced: { amountMinor: 1500 } })
  expect(years).toEqual([2026, 2025])
})

it('owes at the end of a year what was issued less what was taken back and paid, whatever the order', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) =>
    Temporal.Instant.from('2025-01-15T12:00:00Z')
      .add({ hours: 24 * days })
      .toString(),
  )
  const rows = fc.array(
    fc.record({
      issuedAt: day,
      paidAt: fc.option(day),
      amountMinor: fc.integer({ min: 1, max: 900 }),
      creditedMinor: fc.nat(900),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(rows, (all) => {
      const invoices = all.map(({ issuedAt, paidAt, amountMinor }, index) => ({
        ...invoice(issuedAt, paidAt, amountMinor),
        number: String(index),
      }))
      const creditNotes = all.map(({ issuedAt, creditedMinor, amountMinor }, index) => ({
        ...{ id: String(index), number: `KC-${index}`, corrects: String(index), issuedAt, credits: 1 },
        ...{ takenBackHalves: 2, money: 'lowers' as const, paidBackAt: null },
        total: { amountMinor: Math.min(creditedMinor, amountMinor), currency: 'ISK' as const },
      }))
      const { months } = statementOf(
        { invoices, creditNotes },
        2026,
        Temporal.PlainDate.from('2026-12-31'),
        'Atlantic/Reykjavik',
      )
      const open = all.filter(({ paidAt }) => !paidAt)
      const owed = open.reduce(
        (sum, { amountMinor, creditedMinor }) => sum + amountMinor - Math.min(creditedMinor, amountMinor),
        0,
      )
      expect(months.at(-1)?.owed.amountMinor).toBe(owed)
    }),
  )
})

it('is overdue from the day after its last one, and never once it is paid', () => {
  const dueOn = Temporal.PlainDate.from('2026-12-20')
  expect(stateOf({ paidAt: null, isCredited: false }, dueOn, dueOn)).toBe('open')
  expect(stateOf({ paidAt: null, isCredited: false }, dueOn, dueOn.add({ days: 1 }))).toBe('overdue')
  expect(stateOf({ paidAt: '2026-12-30T00:00:00Z', isCredited: false }, dueOn, dueOn.add({ days: 40 }))).toBe(
    'paid',
  )
})

it('is taken back, whether or not it was paid, and overdue no more', () => {
  const dueOn = Temporal.PlainDate.from('2026-12-20')
  expect(stateOf({ paidAt: null, isCredited: true }, dueOn, dueOn.add({ days: 9 }))).toBe('credited')
})

it('reads a number as people type it', () => {
  for (const typed of ['K-000012', ' k-12 ', '12', 'K000012'])
    expect(typedNumberOf(typed)).toEqual({ isCreditNote: false, number: 12 })
  expect(typedNumberOf('kc-000012')).toEqual({ isCreditNote: true, number: 12 })
  expect(['', 'KX-000012', 'twelve', '12 13'].map(typedNumberOf)).toEqual([null, null, null, null])
})

it('writes numbers so that they sort', () => {
  expect(numberOf(12)).toBe('K-000012')
})
