import { timeOrderedIds } from '@kara/kernel'
import { describe, expect, test } from 'vitest'
import { originOf, resolveHost } from './host.server.ts'

const base = { host: 'localhost:3000', scheme: 'http' } as const
const hub = {
  companyId: timeOrderedIds.next<'company'>(),
  hubId: timeOrderedIds.next<'hub'>(),
  version: 3,
  canonicalHost: 'fjallasyn.localhost',
}
const found = (row: object) => async (name: string) =>
  name.startsWith('fjallasyn') ? ({ ...hub, state: 'published', kind: 'canonical', ...row } as never) : null

describe('resolveHost', () => {
  test('app.<base> is the app, whatever the case of its letters', async () => {
    expect(await resolveHost('App.Localhost:3000', base, found({}))).toEqual({
      kind: 'app',
      name: 'app.localhost:3000',
      origin: 'http://app.localhost:3000',
    })
  })

  test('a hub answers at its own name', async () => {
    const host = await resolveHost('fjallasyn.localhost:3000', base, found({}))
    expect(host).toMatchObject({ kind: 'hub', origin: 'http://fjallasyn.localhost:3000' })
  })

  test('the bare base leads to the app, and a renamed hub to its new name', async () => {
    expect(await resolveHost('localhost:3000', base, found({}))).toEqual({
      kind: 'moved',
      origin: 'http://app.localhost:3000',
    })
    const old = found({ kind: 'retired', canonicalHost: 'tindar.localhost' })
    expect(await resolveHost('fjallasyn-old.localhost:3000', base, old)).toEqual({
      kind: 'moved',
      origin: 'http://tindar.localhost:3000',
    })
  })

  test.each([
    ['other.localhost:3000', {}, 'unknown'],
    ['fjallasyn.localhost:4000', {}, 'unknown'],
    ['fjallasyn.localhost:3000', { state: 'draft' }, 'unknown'],
    ['fjallasyn.localhost:3000', { state: 'paused' }, 'paused'],
    ['fjallasyn.localhost:3000', { state: 'closed' }, 'closed'],
    ['fjallasyn_.localhost@evil.test:3000', {}, 'unknown'],
    [null, {}, 'unknown'],
  ])('%s with %o is nowhere: %s', async (name, row, why) => {
    expect(await resolveHost(name, base, found(row))).toMatchObject({ kind: 'nowhere', why })
  })
})

test('links that leave the page name the port of this installation', () => {
  expect(originOf(base, 'app')).toBe('http://app.localhost:3000')
  expect(originOf({ host: 'kara.is', scheme: 'https' }, { canonicalHost: 'heilsa.fyrir.is' })).toBe(
    'https://heilsa.fyrir.is',
  )
})
