import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { map } from './map.ts'

const credits = { 'packages/domain/credits/package.json': manifest('credits', 5) }
const tree = (...rows: string[]) => ({ 'docs/MAP.md': ['# Map', '```', ...rows, '```'].join('\n') })
const docs = 'docs/  what to read'

test('a map that shows what is there holds', async () => {
  const rows = ['packages/  the parts', '  domain/  the product', '    credits/  the ledger', docs]
  expect(await problemsOf(map, { ...credits, ...tree(...rows) })).toEqual([])
})

test('a workspace that is missing, a path that is gone and a line without words are refused', async () => {
  const rows = ['packages/  the parts', '  domain/', '    wallets/  points', docs]
  expect(await problemsOf(map, { ...credits, ...tree(...rows) })).toEqual([
    'docs/MAP.md:5 packages/domain/wallets does not exist',
    'docs/MAP.md:4 packages/domain says nothing about itself',
    'docs/MAP.md:1 packages/domain/credits is not on the map',
  ])
})

test('no map at all is refused', async () => {
  expect(await problemsOf(map, credits)).toEqual(['docs/MAP.md:1 there is no map'])
})
