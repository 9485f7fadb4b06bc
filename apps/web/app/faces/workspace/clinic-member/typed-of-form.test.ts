import { describe, expect, test } from 'vitest'
import { datesOf, timeOffOf, typedOfForm, weeklyOf } from './typed-of-form.ts'

function typed(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return typedOfForm(form)
}

describe('what is typed for a member', () => {
  test('weekly hours are read as people write them, and half a range is refused', () => {
    const rows = {
      intent: 'hours',
      weekday: ['1', '1', '2'],
      starts: ['9', '', '10:00'],
      ends: ['12.30', '', ''],
    }
    expect(typed(rows).hours).toEqual([
      { weekday: 1, starts: '09:00', ends: '12:30' },
      { weekday: 2, starts: '10:00', ends: '' },
    ])
    expect(weeklyOf(typed(rows))).toBeNull()
    expect(weeklyOf(typed({ ...rows, ends: ['12.30', '', '11'] }))).toHaveLength(2)
  })

  test('dates reach from the first to the last, closed when no time is written', () => {
    expect(datesOf(typed({ intent: 'days', day: '2026-12-23', endDay: '2026-12-24' }), 9)).toEqual({
      days: ['2026-12-23', '2026-12-24'],
      ranges: [],
    })
    const one = { intent: 'days', day: '2026-12-23', starts: '9', ends: '12' }
    expect(datesOf(typed(one), 9)).toEqual({
      days: ['2026-12-23'],
      ranges: [{ starts: '09:00', ends: '12:00' }],
    })
    const mistakes: Record<string, string>[] = [
      { ends: '' },
      { ends: '8' },
      { day: '2026-02-30' },
      { endDay: '2026-12-01' },
      { endDay: '2027-12-01' },
    ]
    for (const wrong of mistakes) expect(datesOf(typed({ ...one, ...wrong }), 9)).toBeNull()
  })

  test('time off is whole days or has both times, once or again', () => {
    const off = { intent: 'off', day: '2026-12-23' }
    expect(timeOffOf(typed(off))).toBeNull()
    expect(timeOffOf(typed({ ...off, isWhole: 'on' }))).toEqual({ day: '2026-12-23', endDay: '2026-12-23' })
    expect(timeOffOf(typed({ ...off, starts: '9', ends: '10', every: 'week', until: '2027-01-31' }))).toEqual(
      {
        day: '2026-12-23',
        endDay: '2026-12-23',
        starts: '09:00',
        ends: '10:00',
        repeats: { every: 'week', until: '2027-01-31' },
      },
    )
  })
})
