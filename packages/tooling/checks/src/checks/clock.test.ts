import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { clock } from './clock.ts'

const verb = 'packages/domain/scheduling/src/verbs/book-slot.ts'

test('an instant that was passed in may be converted', async () => {
  const text = `export const at = (ms: number) => new Date(ms)\nexport const now = (ctx) => ctx.clock.now()`
  expect(await problemsOf(clock, { [verb]: text })).toEqual([])
})

test('reading the machine clock in domain code is refused', async () => {
  const text = `const a = Date.now()\nconst b = new Date()\nconst c = Temporal.Now.instant()`
  expect(await problemsOf(clock, { [verb]: text })).toEqual([
    `${verb}:1 Date.now reads the machine's clock`,
    `${verb}:2 new Date() reads the machine's clock`,
    `${verb}:3 Temporal.Now reads the machine's clock`,
  ])
})
