import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { daysOf, mondayOf, readDay, spanOf } from './week.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the week of a profile', () => {
  it('begins on Monday', () => {
    expect([mondayOf(day('2026-11-23')), mondayOf(day('2026-11-29'))].map(String)).toEqual([
      '2026-11-23',
      '2026-11-23',
    ])
  })

  it('puts a late start on the day that the reader’s wall shows', () => {
    const slots = [{ startsAt: '2026-11-24T23:30:00Z' }]
    const dayOf = (timeZone: string) =>
      daysOf(timeZone, day('2026-11-23'), slots).find(({ times }) => times.length > 0)?.date
    expect([dayOf('Atlantic/Reykjavik'), dayOf('Europe/Oslo')]).toEqual(['2026-11-24', '2026-11-25'])
  })

  it('has an hour more when the clocks go back', () => {
    const { from, to } = spanOf('Europe/Oslo', day('2026-10-19'), 7)
    expect(from.until(to).total('hours')).toBe(7 * 24 + 1)
  })

  it('ignores a day that does not exist', () => {
    expect([readDay('2026-02-30'), readDay('tomorrow'), readDay(null)]).toEqual([null, null, null])
  })

  it('ignores a day at the ends of the calendar, around which nothing can be counted', () => {
    expect([readDay('0001-01-01'), readDay('9999-12-31')]).toEqual([null, null])
  })
})
