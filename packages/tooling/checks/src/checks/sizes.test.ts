import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { sizes } from './sizes.ts'

const lines = (count: number) => Array.from({ length: count }, (_, index) => `  step(${index})`).join('\n')
const rules = 'packages/domain/credits/src/rules.ts'
const longFunction = `export function split() {\n${lines(80)}\n}\n`
const allowed = 'packages/tooling/checks/sizes.allowed.json'

test('what fits a screen holds', async () => {
  expect(await problemsOf(sizes, { [rules]: `export function split() {\n${lines(60)}\n}\n` })).toEqual([])
})

test('what is written from the migrations is as long as they make it', async () => {
  expect(await problemsOf(sizes, { 'packages/platform/db/src/schema/scheduling.ts': lines(500) })).toEqual([])
})

test('a long function, file, verb, server half and list of imports are refused', async () => {
  const problems = await problemsOf(sizes, {
    [rules]: longFunction,
    'packages/domain/credits/src/store.ts': lines(401),
    'packages/domain/credits/src/verbs/grant-credits.ts': lines(201),
    'apps/web/app/faces/hub/book/page.server.ts': lines(121),
    'apps/web/app/routes.ts': Array.from(
      { length: 16 },
      (_, index) => `import { a${index} } from './a${index}.ts'`,
    ).join('\n'),
  })
  expect(problems).toEqual([
    'apps/web/app/faces/hub/book/page.server.ts:1 the file has 121 (at most 120)',
    'apps/web/app/routes.ts:16 the list of imports has 16 (at most 15)',
    `${rules}:1 split has 82 (at most 70)`,
    'packages/domain/credits/src/store.ts:1 the file has 401 (at most 400)',
    'packages/domain/credits/src/verbs/grant-credits.ts:1 the file has 201 (at most 200)',
  ])
})

test('a known offender may stay, may not grow, and must be lowered when it shrinks', async () => {
  const withAllowance = (size: number) =>
    problemsOf(sizes, { [rules]: longFunction, [allowed]: JSON.stringify({ [`${rules} split`]: size }) })
  expect(await withAllowance(82)).toEqual([])
  expect(await withAllowance(81)).toEqual([`${rules}:1 split has 82, more than the 81 it was allowed`])
  expect(await withAllowance(90)).toEqual([`${allowed}:1 ${rules} split is allowed 90 and needs 82`])
})
