import { expect, test } from 'vitest'
import { settingsOfForm } from './settings-of-form.ts'

test('the settings of a hub are read as typed, and an empty figure is as everywhere', () => {
  const form = new FormData()
  form.append('bookingMode', 'on_request')
  form.append('serviceIds', 'one')
  form.append('serviceIds', 'two')
  form.append('noticeHours', ' 0 ')
  form.append('bookableWeeks', '')
  expect(settingsOfForm(form)).toEqual({
    bookingMode: 'on_request',
    serviceIds: ['one', 'two'],
    noticeHours: '0',
    bookableWeeks: null,
    isAway: false,
    backOn: null,
  })
})
