import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { deadCode } from './dead-code.ts'

const house = {
  'package.json': '{ "name": "house", "type": "module", "dependencies": {} }',
  'knip.json': '{ "entry": ["src/index.ts"], "project": ["src/**/*.ts"] }',
  'src/index.ts': `import { used } from './used.ts'\nexport const value = used`,
}

test('what is used and declared holds', async () => {
  expect(await problemsOf(deadCode, { ...house, 'src/used.ts': 'export const used = 1' })).toEqual([])
})

test('a file, an export and a dependency that nobody uses are refused, and so is an undeclared one', async () => {
  const problems = await problemsOf(deadCode, {
    ...house,
    'package.json': '{ "name": "house", "type": "module", "dependencies": { "left-pad": "1.0.0" } }',
    'src/used.ts': `import pad from 'right-pad'\nexport const used = pad\nexport const spare = 2`,
    'src/forgotten.ts': 'export const forgotten = 1',
  })
  expect(problems.sort()).toEqual([
    'package.json:1 left-pad is declared and never imported',
    'src/forgotten.ts:1 nothing uses this file',
    'src/used.ts:1 right-pad is imported and not declared',
    'src/used.ts:3 spare is exported and nobody imports it',
  ])
})
