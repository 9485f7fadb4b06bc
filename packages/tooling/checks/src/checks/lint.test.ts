import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { lint } from './lint.ts'

const config = { 'biome.json': '{ "formatter": { "indentStyle": "space" } }\n' }

test('formatted code without mistakes holds', async () => {
  expect(await problemsOf(lint, { ...config, 'a.ts': 'export const a = 1;\n' })).toEqual([])
})

test('another format and a mistake that a machine can see are refused', async () => {
  const problems = await problemsOf(lint, { ...config, 'a.ts': 'export const a=1;\ndebugger;\n' })
  expect(problems).toHaveLength(2)
  expect(problems).toContain('a.ts:1 File content differs from formatting output (format)')
})
