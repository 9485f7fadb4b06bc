import { describe, expect, test } from 'vitest'
import { placeOnDays } from './place-on-days.ts'

const week = ['2026-11-23', '2026-11-24']

describe('a stretch of time in a calendar', () => {
  test('stands on the day of the reader’s zone', () => {
    const stretch = { startsAt: '2026-11-23T23:30:00Z', endsAt: '2026-11-24T00:30:00Z' }
    expect(placeOnDays('Europe/Oslo', week, stretch)).toEqual([
      { dayId: '2026-11-24', startMinute: 30, endMinute: 90 },
    ])
  })

  test('is cut at midnight', () => {
    const stretch = { startsAt: '2026-11-23T23:30:00Z', endsAt: '2026-11-24T00:30:00Z' }
    expect(placeOnDays('Atlantic/Reykjavik', week, stretch)).toEqual([
      { dayId: '2026-11-23', startMinute: 1410, endMinute: 1440 },
      { dayId: '2026-11-24', startMinute: 0, endMinute: 30 },
    ])
  })

  test('ends at midnight without an empty piece on the next day, and is left out of other weeks', () => {
    const stretch = { startsAt: '2026-11-24T23:00:00Z', endsAt: '2026-11-25T00:00:00Z' }
    expect(placeOnDays('Atlantic/Reykjavik', week, stretch)).toEqual([
      { dayId: '2026-11-24', startMinute: 1380, endMinute: 1440 },
    ])
    expect(placeOnDays('Atlantic/Reykjavik', ['2026-12-01'], stretch)).toEqual([])
  })
})
