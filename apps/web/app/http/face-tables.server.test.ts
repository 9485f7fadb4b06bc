import { conflict } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import type { ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { buildFor } from './face-tables.server.ts'
import { testArgs, testPlatform } from './testing.ts'

const route = (id: string, path: string, loader?: unknown) => ({ id, path, module: { loader } })
const table = {
  root: route('root', ''),
  'faces/entrance/sign-in/page': route('faces/entrance/sign-in/page', 'sign-in'),
  'faces/hub/sign-in/page': route('faces/hub/sign-in/page', 'sign-in', async () => {
    throw conflict('web.no_page', 'no')
  }),
  'faces/control/layout': route('faces/control/layout', 'control'),
  'faces/nowhere/page': route('faces/nowhere/page', '*'),
  'faces/everywhere/sign-out/page': route('faces/everywhere/sign-out/page', 'sign-out'),
}
const build = { routes: table, assets: { routes: table } } as unknown as ServerBuild

describe('buildFor', () => {
  test.each([
    ['app', ['faces/entrance/sign-in/page', 'faces/control/layout']],
    ['hub', ['faces/hub/sign-in/page']],
    ['nowhere', ['faces/nowhere/page']],
  ] as const)('%s has its own faces, and what is everywhere', (kind, own) => {
    const { routes, assets } = buildFor(kind, build)
    const ids = ['root', ...own, 'faces/everywhere/sign-out/page'].sort()
    expect(Object.keys(routes).sort()).toEqual(ids)
    expect(Object.keys(assets.routes).sort()).toEqual(ids)
  })

  const db = openTestDatabase()
  test('an error of a loader leaves as an answer with a status', async () => {
    const module = buildFor('hub', build).routes['faces/hub/sign-in/page']?.module
    const loader = module?.loader as (args: unknown) => Promise<unknown>
    await expect(loader(testArgs(await testPlatform(db)))).rejects.toMatchObject({ init: { status: 409 } })
  })

  test('a visit that was refused before any page was asked draws just that refusal', async () => {
    const module = buildFor('hub', build).routes['faces/hub/sign-in/page']?.module
    const loader = module?.loader as (args: unknown) => Promise<unknown>
    const { context, ...args } = testArgs(await testPlatform(db))
    const refusal = { type: 'DataWithResponseInit', init: { status: 429 } }
    const refused = { ...args, context: { visit: { ...context.visit, refusal } } }
    await expect(loader(refused)).rejects.toBe(refusal)
  })
})
