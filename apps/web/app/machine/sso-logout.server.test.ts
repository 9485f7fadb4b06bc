import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { serve } from '@hono/node-server'
import { makeCompany } from '@kara/companies/testing'
import { readSession, startSession } from '@kara/identity'
import { completeAttempt, connectOpenId, receiveCallback, type Sso } from '@kara/sso'
import type { SsoConnection } from '@kara/sso/contracts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  makeConnection,
  openGateCtx,
  openTestSso,
  testBrowser,
  testHubHost,
} from '@kara/sso/testing'
import { openTestDatabase, startSandbox } from '@kara/testing'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testArgs, testPlatform } from '../http/testing.ts'
import type { WebEnv } from '../http/web.server.ts'
import { addLogoutRoutes } from './sso-logout.server.ts'

const clientId = 'kara-at-vogar'

/** The provider is the sandbox, in a process of its own: what it says comes from its server, by no browser. */
describe('a provider’s server that signs somebody out, over the network', { timeout: 60_000 }, () => {
  const db = openTestDatabase()
  const stateDir = mkdtempSync(`${tmpdir()}/kara-back-channel-`)
  const opened: { sandbox?: Awaited<ReturnType<typeof startSandbox>>; server?: ReturnType<typeof serve> } = {}
  let sso: Sso
  let made: { company: Awaited<ReturnType<typeof makeCompany>>; connection: SsoConnection }
  let origin = ''

  beforeAll(async () => {
    opened.sandbox = await startSandbox(stateDir, 8541)
    sso = openTestSso(db, { insideOrigins: [opened.sandbox.url] })
    const company = await makeCompany(db, { domain: 'vogar.example' })
    const issuer = `${opened.sandbox.url}/oidc/vogar`
    const input = { label: 'Work login', issuer, clientId, clientSecret: 'a-secret-of-a-test' }
    const connection = await connectOpenId(companyCtx(db, company), input, sso)
    await db.witness`update app.sso_connection set state = 'optional', tested_at = now() where id = ${connection.id}`
    made = { company, connection }
    const { clock } = openGateCtx(db)
    const platform = { ...(await testPlatform(db)), sso, clock }
    const app = new Hono<WebEnv>()
    app.use(async (c, next) => {
      c.set('visit', testArgs(platform).context.visit)
      await next()
    })
    addLogoutRoutes(app)
    const { port } = await new Promise<AddressInfo>((listening) => {
      opened.server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, listening)
    })
    origin = `http://127.0.0.1:${port}`
  }, 120_000)
  afterAll(async () => {
    opened.server?.close()
    await sso.close()
    opened.sandbox?.process.kill()
    rmSync(stateDir, { recursive: true, force: true })
  })

  const ask = async <Answer>(path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${opened.sandbox?.url}/oidc/vogar${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(200)
    return (await response.json()) as Answer
  }

  /** Somebody signed in at the hub through the sandbox, with a session here. */
  async function signedIn(person: string) {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const { location } = await ask<{ location: string }>('/sign-in', { url: started.redirectUrl, person })
    const { state, code, iss } = Object.fromEntries(new URL(location).searchParams)
    const ctx = openGateCtx(db)
    const received = await receiveCallback(ctx, { state: state ?? '', code, iss }, sso)
    if (received.outcome !== 'handed_off') throw new Error(received.refusal.reason)
    const browser = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
    const { handoffCode } = received
    const { personId, companyId, signInId } = await completeAttempt(ctx, { handoffCode, ...browser }, sso)
    if (!personId || !signInId) throw new Error('Nobody was signed in')
    const login = { personId, companyId, host: testHubHost, method: 'sso', signInId } as const
    const { token } = await startSession(ctx, login)
    return async () => (await readSession(ctx, { token, host: testHubHost })) !== null
  }
  const signOut = (person: string, { what = 'all', of = clientId, at = made.connection.id as string } = {}) =>
    ask<{ status: number }>('/sign-out', { person, what, clientId: of, to: `${origin}/sso/logout/${at}` })

  it('ends all of that person before it is answered, and nobody else', async () => {
    const [one, two, other] = [await signedIn('anna'), await signedIn('anna'), await signedIn('bjarni')]
    expect(await signOut('anna')).toEqual({ status: 200 })
    expect([await one(), await two(), await other()]).toEqual([false, false, true])
  })

  it('ends one session where it names one', async () => {
    const [first, last] = [await signedIn('diana'), await signedIn('diana')]
    expect(await signOut('diana', { what: 'last' })).toEqual({ status: 200 })
    expect([await first(), await last()]).toEqual([true, false])
  })

  it('ends nothing for another client, and knows no connection over SAML', async () => {
    const isIn = await signedIn('gunnar')
    expect(await signOut('gunnar', { of: 'another-client' })).toEqual({ status: 400 })
    const saml = await makeConnection(db, sso)
    expect(await signOut('gunnar', { at: saml.connection.id })).toEqual({ status: 404 })
    expect(await isIn()).toBe(true)
  })
})
