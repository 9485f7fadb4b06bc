import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { typeCheck } from './type-check.ts'

const config = JSON.stringify({
  compilerOptions: { strict: true, lib: ['ES5'], types: [], skipLibCheck: true },
  files: ['a.ts'],
})

test('code that the compiler agrees with holds', async () => {
  expect(
    await problemsOf(typeCheck, { 'tsconfig.json': config, 'a.ts': 'export const a: number = 1' }),
  ).toEqual([])
})

test('a type error is shown where it is', async () => {
  expect(
    await problemsOf(typeCheck, { 'tsconfig.json': config, 'a.ts': `\nexport const a: number = 'b'` }),
  ).toEqual([`a.ts:2 Type 'string' is not assignable to type 'number'. (TS2322)`])
})
