import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { serve } from '@hono/node-server'
import { changeRoster, previewRoster } from '@kara/companies'
import { joinByAddress, readSession } from '@kara/identity'
import { connectDirectory, type Sso } from '@kara/sso'
import type { ConnectedDirectory } from '@kara/sso/contracts'
import {
  companyCtx,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  signedInThrough,
  signInThrough,
  testHubHost,
} from '@kara/sso/testing'
import { openTestDatabase, startSandbox } from '@kara/testing'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testArgs, testPlatform } from '../http/testing.ts'
import type { WebEnv } from '../http/web.server.ts'
import { scimRoutes } from './scim.server.ts'

describe('a directory over the network', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  let connected: ConnectedDirectory
  let server: ReturnType<typeof serve>
  let origin: string
  const stateDir = mkdtempSync(`${tmpdir()}/kara-directory-`)
  let sandbox: Awaited<ReturnType<typeof startSandbox>>

  beforeAll(async () => {
    sandbox = await startSandbox(stateDir, 8542)
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
    connected = await connectDirectory(
      companyCtx(db, made.company),
      { label: 'Entra ID', kind: 'entra' },
      sso,
    )
    const platform = { ...(await testPlatform(db)), sso }
    const app = new Hono<WebEnv>()
    app.use(async (c, next) => {
      c.set('visit', testArgs(platform).context.visit)
      await next()
    })
    app.route('/', scimRoutes())
    await new Promise<void>((listening) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => listening())
    })
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.close()
    await sso.close()
    sandbox.process.kill()
    rmSync(stateDir, { recursive: true, force: true })
  })

  /** What the directory's own server sends, as it would from the outside. */
  async function send(method: string, path: string, body?: unknown, token = connected.token) {
    const response = await fetch(`${origin}/scim/v2/${connected.directory.id}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as { id?: string; active?: boolean },
    }
  }
  const someone = (name: string) => ({
    nameId: name,
    attributes: [['email', `${name}@${made.domain}`]] as [string, string][],
  })
  async function join(name: string) {
    const user = { userName: `${name}@${made.domain}`, name: { givenName: name }, active: true }
    const { status, body } = await send('POST', '/Users', user)
    expect(status).toBe(201)
    return body.id ?? ''
  }

  it.each<[string, unknown]>([
    ['false', { op: 'replace', path: 'active', value: false }],
    ['"False"', { op: 'Replace', path: 'active', value: 'False' }],
    ['"false"', { op: 'replace', path: 'active', value: 'false' }],
    ['"FALSE"', { op: 'replace', path: 'active', value: 'FALSE' }],
    ['an object with it', { op: 'replace', value: { active: 'False' } }],
    ['a list with it', { op: 'replace', path: 'active', value: [{ value: 'False' }] }],
  ])(
    'that says %s signs a leaver out before it is answered, and no sign-in brings them back',
    async (spelling, operation) => {
      const name = `leaver-${spelling.replaceAll(/\W/g, '')}-${crypto.randomUUID().slice(0, 6)}`
      const id = await join(name)
      const { isIn } = await signedInThrough(db, made, sso, someone(name))
      expect(await isIn()).toBe(true)
      const { status, body } = await send('PATCH', `/Users/${id}`, { Operations: [operation] })
      expect({ status, active: body.active }).toEqual({ status: 200, active: false })
      expect(await isIn()).toBe(false)
      await expect(signInThrough(db, made, sso, someone(name))).rejects.toMatchObject({
        code: 'sso.employment_ended',
      })
    },
  )

  type Told = { exchanges: { method: string; status: number; body: { active?: boolean } | null }[] }
  /** The sandbox as the company's directory: what its administrator does there. */
  async function there(what: string, person: string, more: { hand?: string; to?: string } = {}) {
    const { id } = connected.directory
    const target = { baseUrl: `${origin}/scim/v2/${id}`, token: connected.token }
    const response = await fetch(`${sandbox.url}/control/directory/tjarnir`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...target, what, person: `${person}@${made.domain}`, ...more }),
    })
    expect(response.status).toBe(200)
    const { exchanges } = (await response.json()) as Told
    return exchanges.map(({ method, status }) => `${method} ${status}`)
  }

  it.each(['entra', 'okta', 'onelogin', 'jumpcloud', 'shouting', 'listing'])(
    'of the make %s tells of a joiner and a leaver in its own words, and the leaver is out',
    async (hand) => {
      const name = `${hand}-worker`
      expect(await there('join', name, { hand })).toEqual(['GET 200', 'POST 201'])
      const { isIn } = await signedInThrough(db, made, sso, someone(name))
      const change = hand === 'jumpcloud' ? 'PUT 200' : 'PATCH 200'
      expect(await there('leave', name, { hand })).toEqual(['GET 200', change])
      expect(await isIn()).toBe(false)
      await expect(signInThrough(db, made, sso, someone(name))).rejects.toMatchObject({
        code: 'sso.employment_ended',
      })
      // The directory says that they work there again: then their sign-in counts again.
      expect(await there('join', name, { hand })).toEqual(['GET 200', change])
      expect((await signInThrough(db, made, sso, someone(name))).personId).toBeTruthy()
    },
  )

  it('that renames somebody means the same person afterwards', async () => {
    await there('join', 'sigrun')
    const { isIn } = await signedInThrough(db, made, sso, someone('sigrun'))
    const to = `sigrun.ny@${made.domain}`
    expect(await there('rename', 'sigrun', { to })).toEqual(['GET 200', 'PATCH 200'])
    expect(await isIn()).toBe(true)
    await there('leave', 'sigrun.ny')
    expect(await isIn()).toBe(false)
    expect(await there('remove', 'sigrun.ny')).toEqual(['GET 200', 'DELETE 200'])
  })

  it('and a leaver comes back by no invitation of before: neither their address nor the roster that named it', async () => {
    const ctx = companyCtx(db, made.company)
    const owner = { ...ctx, actor: { ...ctx.actor, role: 'owner' } } as typeof ctx
    const list = { text: `email\ninvited@${made.domain}\n`, mode: 'add' } as const
    const { added, removed } = await previewRoster(owner, list)
    await changeRoster(owner, { ...list, added, removed })
    await there('join', 'invited')
    const { personId, companyId, isIn } = await signedInThrough(db, made, sso, someone('invited'))
    const atGate = { ...openGateCtx(db), scope: { role: 'gate', companyId, personId } } as typeof owner
    const byInvitation = () => joinByAddress(atGate, { hasCompanySignIn: async () => false })
    expect(await byInvitation()).toBe('joined')
    await there('leave', 'invited')
    expect(await byInvitation()).toBe('left')
    expect(await isIn()).toBe(false)
  })

  it('that deletes somebody signs them out as well', async () => {
    const id = await join('deleted')
    const { token } = await signedInThrough(db, made, sso, someone('deleted'))
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(200)
    expect(await readSession(openGateCtx(db), { token, host: testHubHost })).toBeNull()
  })

  it('is heard by its token alone', async () => {
    expect((await send('GET', '/Users', undefined, 'another-token-of-somebody-else')).status).toBe(401)
    const response = await fetch(`${origin}/scim/v2/not-a-directory/Users`)
    expect(response.status).toBe(401)
  })
})
