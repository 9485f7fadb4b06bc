import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { afterQuietHours, isReminderLate, nextMorning, remindersAfter } from './moments.ts'

const at = (text: string) => Temporal.Instant.from(text)
const zone = 'Atlantic/Reykjavik'

it('plans a reminder only while its moment is still to come', () => {
  const startsAt = at('2026-11-23T10:00:00Z')
  const lettersAfter = (now: string) => remindersAfter(at(now), startsAt).map(({ letter }) => letter)
  expect(lettersAfter('2026-11-22T09:59:59Z')).toEqual(['reminder_day', 'reminder_hour'])
  expect(lettersAfter('2026-11-22T10:00:00Z')).toEqual(['reminder_hour'])
  expect(lettersAfter('2026-11-23T09:00:00Z')).toEqual([])
})

it('drops a reminder that was held up until it would be untrue or too late', () => {
  const startsAt = at('2026-11-23T10:00:00Z')
  expect(isReminderLate('reminder_day', startsAt, at('2026-11-22T21:59:59Z'))).toBe(false)
  expect(isReminderLate('reminder_day', startsAt, at('2026-11-22T22:00:00Z'))).toBe(true)
  expect(isReminderLate('reminder_hour', startsAt, at('2026-11-23T09:59:59Z'))).toBe(false)
  expect(isReminderLate('reminder_hour', startsAt, startsAt)).toBe(true)
})

it('lets what can wait wait for the morning of the one who reads it', () => {
  expect(afterQuietHours(at('2026-11-20T21:59:00Z'), zone).toString()).toBe('2026-11-20T21:59:00Z')
  expect(afterQuietHours(at('2026-11-20T22:00:00Z'), zone).toString()).toBe('2026-11-21T07:00:00Z')
  expect(afterQuietHours(at('2026-11-21T06:59:00Z'), zone).toString()).toBe('2026-11-21T07:00:00Z')
  expect(afterQuietHours(at('2026-11-20T21:30:00Z'), 'Europe/Berlin').toString()).toBe('2026-11-21T06:00:00Z')
})

it('knows the next morning on days when clocks change', () => {
  expect(nextMorning(at('2026-11-20T02:00:00Z'), zone).toString()).toBe('2026-11-21T09:00:00Z')
  expect(nextMorning(at('2027-03-27T12:00:00Z'), 'Europe/Berlin').toString()).toBe('2027-03-28T07:00:00Z')
})
