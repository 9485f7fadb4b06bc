import { describe, expect, test } from 'vitest'
import { hoursShown } from './shown-frame.ts'

const entry = (kind: string, from: number, to: number) => ({
  ...{ dayId: '2026-11-23', kind },
  ...{ startMinute: from * 60, endMinute: to * 60 },
})

describe('the hours that a calendar draws', () => {
  test.each([
    ['nothing at all', [], 8, 18],
    ['a session in the morning', [entry('booking', 6.5, 7.25)], 6, 18],
    ['hours until midnight', [entry('open', 16, 24)], 8, 24],
    ['an hour off in the evening', [entry('block', 20, 21)], 8, 21],
    ['half an hour of another calendar before dawn', [entry('external', 5.5, 6)], 5, 18],
    ['a day off from midnight to midnight', [entry('block', 0, 24)], 8, 18],
    ['an evening off that goes on through the night', [entry('block', 20.5, 24)], 8, 21],
    ['a night off that ends in the morning', [entry('blocked', 0, 6.5)], 6, 18],
  ])('reach over %s', (_, entries, startHour, endHour) => {
    expect(hoursShown(entries)).toEqual({ startHour, endHour })
  })
})
