import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { madeGood } from './made-good.ts'

const refund = (id: string, second: number, amountMinor: number, isLost = false) => ({
  id,
  amountMinor,
  isLost,
  at: Temporal.Instant.fromEpochMilliseconds(second * 1000),
})

test('a refusal is made good by as much that left after it, in whatever order they are listed', () => {
  expect([...madeGood([refund('again', 2, 5_000), refund('lost', 1, 5_000, true)])]).toEqual(['lost'])
})

test('neither what left before it nor another amount makes it good', () => {
  const all = [refund('before', 1, 5_000), refund('lost', 2, 5_000, true), refund('other', 3, 4_000)]
  expect([...madeGood(all)]).toEqual([])
})

test('each later one makes good one refusal', () => {
  const all = [refund('one', 1, 5_000, true), refund('two', 2, 5_000, true), refund('again', 3, 5_000)]
  expect([...madeGood(all)]).toEqual(['one'])
})
