import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { toSlot } from './list-slots.ts'

it('writes a start and its end as their instants, whichever day was written before', () => {
  const written = (at: string, minutes: number) => toSlot(Date.parse(at), minutes)
  expect(written('2026-11-23T23:30:00Z', 50)).toEqual({
    startsAt: '2026-11-23T23:30:00Z',
    endsAt: '2026-11-24T00:20:00Z',
  })
  expect(written('2026-11-23T09:05:07Z', 5)).toEqual({
    startsAt: '2026-11-23T09:05:07Z',
    endsAt: '2026-11-23T09:10:07Z',
  })
})

it.each([
  '2028-02-29T00:00:00Z',
  '2026-12-31T23:59:59Z',
  '2027-01-01T00:00:00Z',
  '2026-03-29T01:00:00Z',
  '1969-12-31T23:45:00Z',
])('writes %s as Temporal does', (at) => {
  expect(toSlot(Date.parse(at), 0).startsAt).toBe(Temporal.Instant.from(at).toString())
})
