import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { keepDoing } from './keep-doing.ts'

const anHour = 3_600_000
const fail = (error: unknown) => {
  throw error
}

it('does a round at once, and another one whenever it is woken', async () => {
  let rounds = 0
  const count = async () => {
    rounds += 1
  }
  const kept = keepDoing(count, anHour, fail)
  await expect.poll(() => rounds).toBe(1)
  kept.wake()
  await expect.poll(() => rounds).toBe(2)
  await kept.stop()
  kept.wake()
  await pause(20)
  expect(rounds).toBe(2)
})

it('hears a bell that rings during a round', async () => {
  let rounds = 0
  const kept = keepDoing(
    async () => {
      await pause(20)
      rounds += 1
      if (rounds === 1) kept.wake()
    },
    anHour,
    fail,
  )
  await expect.poll(() => rounds).toBe(2)
  await kept.stop()
})

it('goes on after a round that failed, and waits for the running one when it stops', async () => {
  const failures: unknown[] = []
  let finished = 0
  const kept = keepDoing(
    async () => {
      await pause(10)
      finished += 1
      if (finished === 1) throw new Error('The first round fails.')
    },
    1,
    (error) => failures.push(error),
  )
  await expect.poll(() => finished).toBeGreaterThan(2)
  await kept.stop()
  const atStop = finished
  await pause(30)
  expect(failures).toHaveLength(1)
  expect(finished).toBe(atStop)
})
