import { expect, it } from 'vitest'
import { waitBeforeRetryMs } from './backoff.ts'

it('waits four times longer before each further try', () => {
  const never = () => 0
  expect([1, 2, 3, 7].map((made) => waitBeforeRetryMs(made, never))).toEqual([
    1_000, 4_000, 16_000, 4_096_000,
  ])
})

it('takes off up to a third, so that what failed together does not return together', () => {
  expect(waitBeforeRetryMs(1, () => 1)).toBe(700)
})
