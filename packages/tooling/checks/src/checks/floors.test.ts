import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { floors } from './floors.ts'

const house = {
  'packages/domain/companies/package.json': manifest('companies', 4),
  'packages/domain/scheduling/package.json': manifest('scheduling', 8),
  'packages/platform/testing/package.json': manifest('testing', 3),
  'packages/platform/db/package.json': manifest('db', 1),
  'packages/tooling/checks/package.json': manifest('checks', 12),
  'apps/sandbox/package.json': manifest('sandbox', 12),
}

test('importing downwards holds', async () => {
  const problems = await problemsOf(floors, {
    ...house,
    'packages/domain/scheduling/src/index.ts': `import { a } from '@kara/companies'`,
    'packages/platform/db/src/client.test.ts': `import { testDatabase } from '@kara/testing'`,
  })
  expect(problems).toEqual([])
})

test('importing upwards, even only a type, is refused', async () => {
  const problems = await problemsOf(floors, {
    ...house,
    'packages/domain/companies/src/index.ts': `\nimport type { Slot } from '@kara/scheduling'`,
  })
  expect(problems).toEqual([
    'packages/domain/companies/src/index.ts:2 @kara/companies (floor 4) imports @kara/scheduling (floor 8)',
  ])
})

test('what is for tests stays out of files that ship', async () => {
  const problems = await problemsOf(floors, {
    ...house,
    'packages/domain/companies/src/verbs/join-company.ts': `import { aCompany } from '@kara/testing'`,
  })
  expect(problems).toHaveLength(1)
})

test('tools and sandbox import nothing of the product, and nothing imports them', async () => {
  const problems = await problemsOf(floors, {
    ...house,
    'apps/sandbox/src/main.ts': `import { db } from '@kara/db'`,
    'packages/domain/companies/src/index.ts': `import { check } from '@kara/checks'`,
  })
  expect(problems).toHaveLength(2)
})

test('a workspace without a floor is refused', async () => {
  const problems = await problemsOf(floors, {
    'packages/domain/notes/package.json': `{"name":"@kara/notes"}`,
  })
  expect(problems).toEqual(['packages/domain/notes/package.json:1 @kara/notes stands on no floor'])
})
