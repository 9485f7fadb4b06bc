import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { bankDayOf } from './bank-day.ts'

it('lies between what it is about and today', () => {
  const within = {
    from: Temporal.Instant.from('2026-11-20T15:00:00Z'),
    until: Temporal.Instant.from('2026-11-22T01:00:00Z'),
  }
  expect(bankDayOf('2026-11-20', within)?.toString()).toBe('2026-11-20T12:00:00Z')
  expect(bankDayOf('2026-11-22', within)).not.toBeNull()
  expect(bankDayOf('2026-11-19', within)).toBeNull()
  expect(bankDayOf('2026-11-23', within)).toBeNull()
})
