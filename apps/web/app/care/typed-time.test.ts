import { expect, test } from 'vitest'
import { isDay, isTime, toTime } from './typed-time.ts'

test('times are understood as people write them, and refused when no clock shows them', () => {
  const typed = ['9', '9.30', '09:30', '0930', '930', ' 17:00 ', 'noon']
  expect(typed.map(toTime)).toEqual(['09:00', '09:30', '09:30', '09:30', '09:30', '17:00', 'noon'])
  const times = ['09:30', '24:00', '9:30', 'noon', '12:60']
  expect(times.map(isTime)).toEqual([true, false, false, false, false])
})

test('days are those that a calendar has', () => {
  const days = ['2028-02-29', '2027-02-29', '29.2.2028', '']
  expect(days.map(isDay)).toEqual([true, false, false, false])
})
