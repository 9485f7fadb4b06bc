import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { periods } from './contracts.ts'
import { allowanceFor, monthsInTurn, periodAt } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

describe('the period of a policy', () => {
  it.each([
    ['year', '2026-01-01', '2026-11-20T09:00:00Z', '2026-01-01', '2027-01-01'],
    ['year', '2026-09-01', '2026-08-31T23:00:00Z', '2025-09-01', '2026-09-01'],
    ['quarter', '2026-01-15', '2026-04-14T12:00:00Z', '2026-01-15', '2026-04-15'],
    ['quarter', '2026-01-15', '2026-04-15T12:00:00Z', '2026-04-15', '2026-07-15'],
    ['month', '2026-01-31', '2026-02-28T12:00:00Z', '2026-02-28', '2026-03-31'],
  ] as const)('of a %s from %s contains %s from %s to %s', (period, periodStartsOn, now, start, end) => {
    const found = periodAt({ period, periodStartsOn, timeZone: 'Atlantic/Reykjavik' }, at(now))
    expect([found.start.toString(), found.end.toString()]).toEqual([start, end])
  })

  it('begins at midnight of the policy’s own zone', () => {
    const policy = { period: 'month', periodStartsOn: '2026-01-01', timeZone: 'Europe/Berlin' } as const
    expect(periodAt(policy, at('2026-05-31T22:00:00Z')).start.toString()).toBe('2026-06-01')
    expect(periodAt(policy, at('2026-05-31T21:59:59Z')).start.toString()).toBe('2026-05-01')
  })

  it('contains its day and touches its neighbours, for every anchor and day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, days, fc.constantFrom(...periods), (anchor, now, period) => {
        const policy = { period, periodStartsOn: anchor.toISOString().slice(0, 10), timeZone: 'UTC' }
        const found = periodAt(policy, at(now.toISOString()))
        const today = now.toISOString().slice(0, 10)
        const next = periodAt(policy, found.end.toZonedDateTime('UTC').toInstant())
        return found.start.toString() <= today && today < found.end.toString() && next.start.equals(found.end)
      }),
    )
  })
})

describe('the allowance of somebody who joins during a period', () => {
  const year = { start: day('2026-01-01'), end: day('2027-01-01'), wholeStart: day('2026-01-01') }

  it.each([
    [true, '2025-06-01', 8],
    [true, '2026-07-02', 5],
    [true, '2026-12-31', 1],
    [false, '2026-12-31', 8],
  ])('with pro rata %s and joining on %s is %i halves', (proRata, joined, expected) => {
    expect(allowanceFor({ allowanceHalves: 8, proRata }, year, day(joined))).toBe(expected)
  })
})

it('every closed month has its turn within a week, and a night goes through few of them', () => {
  const sealed = Array.from({ length: 60 }, (_, index) =>
    Temporal.PlainDate.from('2021-01-01').add({ months: index }).toString(),
  )
  const nights = Array.from({ length: 7 }, (_, night) =>
    monthsInTurn(sealed, Temporal.PlainDate.from('2026-11-20').add({ days: night }), ['2021-05-01']),
  )
  expect(new Set(nights.flat())).toEqual(new Set(sealed))
  for (const months of nights) {
    expect(months.length).toBeLessThanOrEqual(12)
    expect(months).toEqual(expect.arrayContaining(['2021-05-01', '2025-11-01', '2025-12-01']))
  }
})
