import { describe, expect, test } from 'vitest'
import { timeOffOf, typedTimeOff } from './time-off-of-form.ts'

function typed(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return typedTimeOff(form)
}

describe('time off as it is typed', () => {
  const home = 'Atlantic/Reykjavik'

  test('is one stretch of one day unless said otherwise', () => {
    const lunch = typed({ day: '2026-12-01', starts: '12', ends: '13.30', note: 'Lunch' })
    expect(timeOffOf(lunch, home, home)).toEqual({
      day: '2026-12-01',
      starts: '12:00',
      endDay: '2026-12-01',
      ends: '13:30',
      note: 'Lunch',
    })
  })

  test('is on the wall of the professional, wherever they read it', () => {
    const late = typed({ day: '2026-12-01', starts: '00:30', ends: '02:00' })
    expect(timeOffOf(late, 'Europe/Oslo', home)).toMatchObject({
      day: '2026-11-30',
      starts: '23:30',
      endDay: '2026-12-01',
      ends: '01:00',
    })
  })

  test('takes whole days, and repeats', () => {
    const holiday = typed({ day: '2026-12-24', endDay: '2026-12-26', isWhole: 'on', every: 'week' })
    expect(timeOffOf(holiday, home, home)).toEqual({
      day: '2026-12-24',
      endDay: '2026-12-26',
      note: '',
      repeats: { every: 'week' },
    })
  })

  test('is nothing without a day or with a time that no clock shows', () => {
    expect(timeOffOf(typed({ day: '2026-02-31', starts: '09:00', ends: '10:00' }), home, home)).toBeNull()
    expect(timeOffOf(typed({ day: '2026-12-01', starts: '25:00', ends: '10:00' }), home, home)).toBeNull()
  })
})
