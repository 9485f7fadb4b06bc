import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { calendarClaim } from './calendar-claim.ts'

const store = 'packages/domain/scheduling/src/store/claims.ts'
const claim = `export const claim = (tx, row) =>
  tx
    .insert(calendarClaim)
    .values({
      startsAt: row.startsAt,
    })
    .onConflictDoNothing()
    .returning()`

test('the one claim that yields to the first holds', async () => {
  expect(await problemsOf(calendarClaim, { [store]: claim })).toEqual([])
  const sql =
    'await tx`insert into calendar_claim (slot) values (1)\n on conflict (slot) do nothing returning id`'
  expect(await problemsOf(calendarClaim, { [store]: sql })).toEqual([])
})

test('a claim that fails loudly is refused', async () => {
  expect(
    await problemsOf(calendarClaim, { [store]: claim.replace('    .onConflictDoNothing()\n', '') }),
  ).toEqual([`${store}:3 the claim has no ON CONFLICT DO NOTHING`])
})

test('a claim elsewhere and a second claim are refused', async () => {
  const problems = await problemsOf(calendarClaim, {
    [store]: `${claim}\n\n${claim}`,
    'packages/domain/video/src/store.ts': claim,
  })
  expect(problems).toEqual([
    'packages/domain/video/src/store.ts:3 claims calendar time outside the store of scheduling',
    `${store}:12 claims calendar time a second time, beside ${store}`,
  ])
})
