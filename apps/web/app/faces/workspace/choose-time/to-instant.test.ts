import { describe, expect, test } from 'vitest'
import { toInstant } from './to-instant.ts'

describe('a moment on the reader’s wall', () => {
  test('is an instant by the reader’s zone', () => {
    expect(toInstant('2026-11-24T14:30', 'Europe/Copenhagen')).toEqual(['2026-11-24T13:30:00Z'])
  })

  test('is none when the wall skips it, occurs twice, or has no such day', () => {
    for (const none of [
      '2027-03-28T02:30',
      '2026-10-25T02:30',
      '2026-13-40T09:00',
      '9999-12-31T09:00',
      'tomorrow',
      '',
    ])
      expect(toInstant(none, 'Europe/Copenhagen')).toEqual([])
  })
})
