import { makeCompany } from '@kara/companies/testing'
import { makeHub } from '@kara/hubs/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { findAccount } from '../../../http/account.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { loader as begin } from '../hand-off-begin/page.server.ts'
import { loader as leadTo } from '../hand-off-to/page.server.ts'
import { loader as open } from './page.server.ts'

const refused = { code: 'identity.handoff_invalid', kind: 'precondition' }

describe('moving between hosts', () => {
  const db = openTestDatabase()
  let platform: Awaited<ReturnType<typeof testPlatform>>
  beforeAll(async () => {
    platform = await testPlatform(db)
  })

  async function aHub(): Promise<NonNullable<TestRequest['host']>> {
    const { companyId } = await makeCompany(db)
    const { hubId, host } = await makeHub(db, companyId)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    return { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub }
  }

  /** Somebody who is signed in at the app and wants to go to a hub. */
  async function aTraveller() {
    const hub = await aHub()
    const { personId } = await makePerson(db)
    const args = testArgs(platform)
    const host = args.context.visit.host.name
    const { token } = await startSession(gateCtx(args), { personId, host, method: 'password' })
    const path = `/hand-off/to/${hub.name}?to=/professionals/a`
    const atApp = { path, params: { place: hub.name }, cookies: { '__Host-session': token } }
    return { hub, personId, atApp }
  }

  const placeOf = async (answer: Promise<Response>) =>
    new URL((await answer).headers.get('location') ?? '', 'http://same-host.test')
  const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`
  const asLoader = (args: PageArgs & { params: object }) => args as never

  /** The whole journey up to the code, as a browser walks it. */
  async function fetchCode() {
    const { hub, personId, atApp } = await aTraveller()
    const there = await placeOf(leadTo(asLoader(testArgs(platform, atApp))))
    const beginning = testArgs(platform, { host: hub, path: pathOf(there) })
    const back = await placeOf(begin(asLoader(beginning)))
    const cookies = cookiesSet(beginning)
    const mint = testArgs(platform, { ...atApp, path: pathOf(back) })
    const withCode = await placeOf(leadTo(asLoader(mint)))
    return { hub, personId, there, back, cookies, path: pathOf(withCode), withCode }
  }

  test('goes to the other host for a mark, back for a code, and is signed in there', async () => {
    const { hub, personId, there, back, withCode, cookies, path } = await fetchCode()
    expect(there.origin).toBe(hub.origin)
    expect(there.pathname).toBe('/hand-off/begin')
    expect(back.origin).toBe('http://app.localhost:3000')
    expect(withCode.origin).toBe(hub.origin)
    const arriving = testArgs(platform, { host: hub, path, cookies })
    expect(pathOf(await placeOf(open(asLoader(arriving))))).toBe('/professionals/a')
    const signedIn = testArgs(platform, { host: hub, cookies: cookiesSet(arriving) })
    expect((await findAccount(signedIn))?.personId).toBe(personId)
  })

  test('a code opens once', async () => {
    const { hub, path, cookies } = await fetchCode()
    await open(asLoader(testArgs(platform, { host: hub, path, cookies })))
    const again = open(asLoader(testArgs(platform, { host: hub, path, cookies })))
    await expect(again).rejects.toMatchObject(refused)
  })

  test('a code that somebody plants in another browser opens nothing there', async () => {
    const { hub, path, cookies } = await fetchCode()
    const without = testArgs(platform, { host: hub, path })
    await expect(open(asLoader(without))).rejects.toMatchObject(refused)
    const { cookies: ofAnother } = await fetchCode()
    const other = testArgs(platform, { host: hub, path, cookies: ofAnother })
    await expect(open(asLoader(other))).rejects.toMatchObject(refused)
    for (const refusedThere of [without, other])
      expect(cookiesSet(refusedThere)).not.toHaveProperty(['__Host-session'])
    const own = await open(asLoader(testArgs(platform, { host: hub, path, cookies })))
    expect(own.status).toBe(302)
  })

  test('a code opens at its own host only', async () => {
    const { path, cookies } = await fetchCode()
    const elsewhere = testArgs(platform, { host: await aHub(), path, cookies })
    await expect(open(asLoader(elsewhere))).rejects.toMatchObject(refused)
  })

  test('a code opens for a minute', async () => {
    const { hub, path, cookies } = await fetchCode()
    platform.clock.advance({ seconds: 60 })
    const late = testArgs(platform, { host: hub, path, cookies })
    await expect(open(asLoader(late))).rejects.toMatchObject(refused)
  })

  test('the hash of no mark at all makes no code that opens without one', async () => {
    const { hub, atApp } = await aTraveller()
    const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    const path = `${atApp.path}&browser=${ofNothing}`
    const withCode = await placeOf(leadTo(asLoader(testArgs(platform, { ...atApp, path }))))
    const bare = testArgs(platform, { host: hub, path: pathOf(withCode) })
    await expect(open(asLoader(bare))).rejects.toMatchObject(refused)
  })

  test('who is signed in nowhere goes straight there', async () => {
    const { hub, atApp } = await aTraveller()
    const place = await placeOf(leadTo(asLoader(testArgs(platform, { ...atApp, cookies: {} }))))
    expect(place.href).toBe(`${hub.origin}/professionals/a`)
  })

  test('a journey leads to hosts of ours only', async () => {
    const { hub } = await aTraveller()
    for (const from of ['evil.example', 'evil.localhost:3000', '']) {
      const args = testArgs(platform, { host: hub, path: `/hand-off/begin?from=${from}&to=/` })
      await expect(begin(asLoader(args))).rejects.toMatchObject({ code: 'web.no_hub' })
    }
  })
})
