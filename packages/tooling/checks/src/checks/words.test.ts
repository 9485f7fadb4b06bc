import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { words } from './words.ts'

test('plain text, web addresses and routes hold', async () => {
  const text = `const a = '/home/sessions'\nconst b = 'https://kara.is/tmp/x'\nimport x from '../tmp/x.ts'`
  expect(await problemsOf(words, { 'apps/web/app/paths.ts': text })).toEqual([])
})

test('something left for later, a machine path and a registry are refused', async () => {
  const problems = await problemsOf(words, {
    'packages/domain/credits/src/rules.ts': '// TODO round',
    'docs/STYLE.md': 'Look in /tmp/notes.txt.',
    '.npmrc': 'registry=https://registry.npmjs.org/',
  })
  expect(problems).toEqual([
    '.npmrc:1 it names a package registry',
    'docs/STYLE.md:1 it names a folder of one machine',
    'packages/domain/credits/src/rules.ts:1 something is left for later',
  ])
})
