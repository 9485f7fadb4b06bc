import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { agreedPrice, linesOf, monthBefore, nextMonthEnd, partOf, shareOf } from './rules.ts'

const earning = fc.record({
  serviceName: fc.constantFrom({ en: 'Conversation' }, { en: 'First conversation' }),
  minutes: fc.constantFrom(25, 50),
  outcome: fc.constantFrom('completed', 'late_cancelled', 'client_no_show', 'reversed', 'refunded'),
  shareHundredths: fc.constantFrom(5_000, 10_000),
  amountMinor: fc.integer({ min: -50_000, max: 50_000 }),
})

describe('what a month comes to', () => {
  it('adds up over its lines, and every session stands on one', () => {
    fc.assert(
      fc.property(fc.array(earning), (earnings) => {
        const lines = linesOf(earnings)
        const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)
        expect(sum(lines.map((line) => line.amountMinor))).toBe(sum(earnings.map((one) => one.amountMinor)))
        expect(sum(lines.map((line) => line.sessions))).toBe(earnings.length)
        expect(
          new Set(lines.map(({ amountMinor: _, sessions: __, ...line }) => JSON.stringify(line))).size,
        ).toBe(lines.length)
      }),
    )
  })

  it('is the agreed rate in proportion to the length, and the agreed share of it', () => {
    const agreed = { rateMinor: 18_000, currency: 'ISK', lateCancellationPercent: 70 }
    expect(agreedPrice(agreed, { minutes: 50, currency: 'ISK' })).toBe(15_000)
    expect(agreedPrice(agreed, { minutes: 50, currency: 'EUR' })).toBeNull()
    expect(agreedPrice(null, { minutes: 50, currency: 'ISK' })).toBeNull()
    expect([shareOf('part', agreed), shareOf('whole', agreed)]).toEqual([7_000, 10_000])
  })

  it('is all, half or nothing of a price, and never more than the price', () => {
    expect([shareOf('whole'), shareOf('part'), shareOf('nothing')]).toEqual([10_000, 5_000, null])
    fc.assert(
      fc.property(fc.nat(10_000_000), (price) => {
        expect(partOf(price, 10_000)).toBe(price)
        const half = partOf(price, 5_000)
        expect(half * 2 === price || half * 2 === price - 1).toBe(true)
      }),
    )
  })

  it('is written in the first night of the next, and reaches to the first instant of it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const now = Temporal.Instant.fromEpochMilliseconds(date.getTime())
          const written = nextMonthEnd(now)
          const { start, end } = monthBefore(written)
          const day = now.toZonedDateTimeISO('UTC').toPlainDate()
          expect(start.toPlainYearMonth().equals(day.toPlainYearMonth())).toBe(true)
          expect(Temporal.Instant.compare(now, end)).toBeLessThan(0)
        },
      ),
    )
  })
})
