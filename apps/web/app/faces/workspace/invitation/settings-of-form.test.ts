import { expect, test } from 'vitest'
import { settingsOfForm } from './settings-of-form.ts'

test('the settings of a hub are read as typed, and an empty figure is as everywhere', () => {
  const form = new FormData()
  form.append('bookingMode', 'on_request')
  form.append('serviceIds', 'one')
  form.append('serviceIds', 'two')
  form.append('noticeHours', ' 0 ')
  form.append('bookableWeeks', '')
  form.append('sessionsPerWeekMax', '6')
  form.append('asks.one', '48')
  form.append('asks.two', '')
  form.append('asks.three', 'always')
  form.append('price.one', '18500')
  form.append('price.two', '95,5')
  form.append('price.three', '')
  const services = [
    { id: 'one', currency: 'ISK' },
    { id: 'two', currency: 'EUR' },
    { id: 'three', currency: 'ISK' },
  ]
  expect(settingsOfForm(form, services)).toEqual({
    bookingMode: 'on_request',
    serviceIds: ['one', 'two'],
    prices: { one: 18_500, two: 9_550 },
    noticeHours: '0',
    bookableWeeks: null,
    sessionsPerWeekMax: '6',
    newClientsPerMonthMax: null,
    isOnRequestWhenFull: false,
    askedFirst: { one: '48', three: null },
    isAway: false,
    backOn: null,
  })
})
