import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { AddTimeOffInput } from '../contracts.ts'
import { occurrencesOf, repeatsOf, timesOf } from './time-off.ts'

const wish = (input: AddTimeOffInput) => AddTimeOffInput.parse(input)
const through = Temporal.PlainDate.from('2027-12-31')
const spans = (input: AddTimeOffInput, timeZone = 'Europe/Berlin') => {
  const times = timesOf(wish(input), timeZone)
  return times && occurrencesOf(times, through).map(({ from, to }) => `${from} ${to}`)
}

describe('time off', () => {
  it('is whole days when no hour is named', () => {
    expect(spans({ day: '2026-12-24', endDay: '2026-12-26' })).toEqual([
      '2026-12-23T23:00:00Z 2026-12-26T23:00:00Z',
    ])
  })

  it('keeps its hours when the clocks change', () => {
    expect(
      spans({
        day: '2027-03-27',
        starts: '12:00',
        ends: '13:00',
        repeats: { every: 'day', until: '2027-03-29' },
      }),
    ).toEqual([
      '2027-03-27T11:00:00Z 2027-03-27T12:00:00Z',
      '2027-03-28T10:00:00Z 2027-03-28T11:00:00Z',
      '2027-03-29T10:00:00Z 2027-03-29T11:00:00Z',
    ])
  })

  it('repeats on the weekdays it names, every second week', () => {
    const rule = { every: 'week', interval: 2, weekdays: [1, 3], until: '2026-12-20' } as const
    const days = spans({
      day: '2026-11-23',
      starts: '09:00',
      ends: '10:00',
      repeats: { ...rule, weekdays: [1, 3] },
    })
    expect(days?.map((span) => span.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-12-07',
      '2026-12-09',
    ])
  })

  it.each([
    ['an end before the start', { day: '2026-12-24', starts: '10:00', ends: '09:00' }],
    ['a last day before the first', { day: '2026-12-24', endDay: '2026-12-23' }],
    ['more than a year', { day: '2026-12-24', endDay: '2028-12-24' }],
  ])('refuses %s', (_name, input) => {
    expect(timesOf(wish(input), 'UTC')).toBeNull()
  })

  it('reads a kept rule as it was wished for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.integer({ min: 1, max: 52 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        (every, interval, days) => {
          const weekdays = every === 'week' ? days.sort() : []
          const times = timesOf(wish({ day: '2026-11-23', repeats: { every, interval, weekdays } }), 'UTC')
          expect(times && repeatsOf(times)).toEqual({ every, interval, weekdays, until: null })
        },
      ),
    )
  })
})
