import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { doors } from './doors.ts'

const house = {
  'packages/domain/credits/package.json': manifest('credits', 5, {
    dependencies: { '@kara/companies': '*', '@kara/db': '*' },
  }),
  'packages/domain/companies/package.json': manifest('companies', 4),
  'packages/platform/kernel/package.json': manifest('kernel', 0),
  'packages/platform/db/package.json': manifest('db', 1, {
    exports: { '.': './src/index.ts', './schema/*': './src/schema/*.ts' },
  }),
}
const problemsIn = (text: string) =>
  problemsOf(doors, { ...house, 'packages/domain/credits/src/store.ts': text })

test('a declared workspace is entered through its door', async () => {
  expect(
    await problemsIn(`import { a } from '@kara/companies'\nimport { t } from '@kara/db/schema/credits'`),
  ).toEqual([])
})

test('reaching past a door is refused', async () => {
  expect(await problemsIn(`import { a } from '@kara/companies/src/store'`)).toEqual([
    'packages/domain/credits/src/store.ts:1 @kara/companies/src/store is not a door of @kara/companies',
  ])
})

test('a relative import across the wall is refused', async () => {
  expect(await problemsIn(`import { a } from '../../companies/src/store.ts'`)).toEqual([
    'packages/domain/credits/src/store.ts:1 a relative import reaches into @kara/companies',
  ])
})

test('a workspace that is not declared is refused', async () => {
  expect(await problemsIn(`import { money } from '@kara/kernel'`)).toEqual([
    'packages/domain/credits/src/store.ts:1 @kara/credits imports @kara/kernel without declaring it',
  ])
})

test('the tables of another module are refused', async () => {
  expect(await problemsIn(`import { company } from '@kara/db/schema/companies'`)).toEqual([
    'packages/domain/credits/src/store.ts:1 @kara/credits opens the tables of companies',
  ])
})
