import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { verbs } from './verbs.ts'

const verb = 'packages/domain/scheduling/src/verbs/book-slot.ts'
const tested = { [verb.replace('.ts', '.test.ts')]: '' }
const good = `import { recordAudit } from '@kara/audit'
import { mayBook } from '../access.ts'
export async function bookSlot(ctx) {
  mayBook(ctx)
  await recordAudit(ctx, 'booking.confirmed')
}`

test('a verb that asks, records and is tested holds', async () => {
  expect(await problemsOf(verbs, { [verb]: good, ...tested })).toEqual([])
})

test('a verb that does neither is refused for each', async () => {
  expect(await problemsOf(verbs, { [verb]: 'export async function bookSlot() {}' })).toEqual([
    `${verb}:1 bookSlot never asks who may`,
    `${verb}:1 bookSlot leaves no audit record`,
    `${verb}:1 bookSlot has no test beside it`,
  ])
})

test('importing the access check without calling it is refused', async () => {
  const text = good.replace('  mayBook(ctx)\n', '')
  expect(await problemsOf(verbs, { [verb]: text, ...tested })).toEqual([
    `${verb}:1 bookSlot never asks who may`,
  ])
})

test('an exception needs a reason, and goes when it is no longer needed', async () => {
  const allowed = (duties: unknown) => ({
    'packages/tooling/checks/verbs.allowed.json': JSON.stringify({ [verb]: duties }),
  })
  const withoutAudit = good.replace(/.*recordAudit.*\n?/g, '')
  const reason = { audit: 'Reading marks are not history.' }
  expect(await problemsOf(verbs, { [verb]: withoutAudit, ...tested, ...allowed(reason) })).toEqual([])
  expect(
    await problemsOf(verbs, { [verb]: withoutAudit, ...tested, ...allowed({ audit: '' }) }),
  ).toHaveLength(1)
  expect(await problemsOf(verbs, { [verb]: good, ...tested, ...allowed(reason) })).toHaveLength(1)
})
