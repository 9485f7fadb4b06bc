import { describe, expect, test } from 'vitest'
import { hoursOfForm } from './hours-of-form.ts'

function formOf(rows: readonly (readonly [string, string, string])[], more: Record<string, string> = {}) {
  const form = new FormData()
  for (const [weekday, starts, ends] of rows) {
    form.append('weekday', weekday)
    form.append('starts', starts)
    form.append('ends', ends)
  }
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  return form
}

describe('weekly hours as they are typed', () => {
  test('leave out empty rows and keep half ones for the message', () => {
    const { hours } = hoursOfForm(
      formOf([
        ['1', '09:00', '12:00'],
        ['1', '', ''],
        ['2', '09:00', ''],
      ]),
    )
    expect(hours).toEqual([
      { weekday: 1, starts: '09:00', ends: '12:00' },
      { weekday: 2, starts: '09:00', ends: '' },
    ])
  })

  test('lose exactly the row whose button was pressed', () => {
    const rows = [
      ['1', '09:00', '12:00'],
      ['1', '', ''],
      ['2', '10:00', '11:00'],
    ] as const
    expect(hoursOfForm(formOf(rows, { remove: '2', noticeHours: ' 4 ' }))).toMatchObject({
      hours: [{ weekday: 1 }],
      noticeHours: '4',
    })
  })

  test('know which rows are not for hubs', () => {
    const rows = [
      ['1', '09:00', '12:00'],
      ['1', '13:00', '15:00'],
    ] as const
    expect(hoursOfForm(formOf(rows, { own: '1' })).hours).toEqual([
      { weekday: 1, starts: '09:00', ends: '12:00' },
      { weekday: 1, starts: '13:00', ends: '15:00', isOwn: true },
    ])
  })
})
