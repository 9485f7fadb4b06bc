import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'
import type { Behaviour } from './behaviours.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-openid-'))
const settings = readSettings({ SANDBOX_STATE_DIR: stateDir, SANDBOX_URL: 'http://sandbox.test' })
const sandbox = createSandbox(settings)
const redirectUri = 'http://auth.kara.test/oidc/callback'
const COMPANY = 'http://sandbox.test/oidc/nordurljos'
const EID = 'http://sandbox.test/eid'

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

interface Discovery {
  issuer: string
  authorization_endpoint: string
  token_endpoint: string
  userinfo_endpoint: string
  jwks_uri: string
}

async function json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T> {
  return (await (await sandbox.app.request(path, init)).json()) as T
}

async function start(issuer: string, person: string, behaviour: Behaviour = 'normal') {
  const discovery = await json<Discovery>(`${issuer}/.well-known/openid-configuration`)
  const verifier = randomBytes(32).toString('base64url')
  const nonce = randomBytes(16).toString('hex')
  const url = new URL(discovery.authorization_endpoint)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: '@kara.test/web',
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: 'state-1',
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  const { location } = await json<{ location: string }>(`${issuer}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: url.href, person, behaviour }),
  })
  const back = new URL(location).searchParams
  const redeem = (more: Record<string, string> = {}) =>
    sandbox.app.request(discovery.token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('%40kara.test%2Fweb:secret').toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: verifier,
        ...more,
      }),
    })
  return { discovery, nonce, back, redeem, authorize: url }
}

async function finish(issuer: string, person: string, behaviour: Behaviour = 'normal') {
  const begun = await start(issuer, person, behaviour)
  const tokens = (await (await begun.redeem()).json()) as { id_token: string; access_token: string }
  return { ...begun, ...tokens, verify: () => verify(begun, tokens.id_token) }
}

async function verify({ discovery, nonce }: { discovery: Discovery; nonce: string }, idToken: string) {
  const keys = createLocalJWKSet(await json<JSONWebKeySet>(discovery.jwks_uri))
  const { payload } = await jwtVerify(idToken, keys, {
    issuer: discovery.issuer,
    audience: '@kara.test/web',
    algorithms: ['RS256'],
    maxTokenAge: '5m',
  })
  if (payload.nonce !== nonce) throw new Error('nonce differs')
  return payload
}

test('a company person signs in over OpenID Connect', async () => {
  const done = await finish(COMPANY, 'anna@nordurljos.example')
  expect(done.back.get('state')).toBe('state-1')
  expect(done.back.get('iss')).toBe(COMPANY)
  expect(await done.verify()).toMatchObject({
    email: 'anna@nordurljos.example',
    email_verified: true,
    name: 'Anna Jónsdóttir',
  })
  const userinfo = await json(done.discovery.userinfo_endpoint, {
    headers: { authorization: `Bearer ${done.access_token}` },
  })
  expect(userinfo).toMatchObject({ sub: decodeJwt(done.id_token).sub, email: 'anna@nordurljos.example' })
})

test('the electronic ID tells national id, name and assurance, and marks who acts for another', async () => {
  expect(await (await finish(EID, 'anna')).verify()).toMatchObject({
    nationalId: '1203857199',
    name: 'Anna Jónsdóttir',
    subjectType: 'person',
    acr: 'eidas-loa-high',
  })
  const delegated = await (await finish(EID, 'delegated')).verify()
  expect(delegated).toMatchObject({ nationalId: '1509503359', actor: { nationalId: '0102902249' } })
  expect(await (await finish(EID, 'legal-entity')).verify()).toMatchObject({ subjectType: 'legalEntity' })
  expect(await (await finish(EID, 'low-assurance')).verify()).toMatchObject({ acr: 'eidas-loa-low' })
})

test('a code works once, for its own verifier and address', async () => {
  const { redeem } = await start(EID, 'anna')
  expect((await redeem({ code_verifier: 'x'.repeat(43) })).status).toBe(400)
  expect((await redeem({ redirect_uri: 'http://elsewhere.test/' })).status).toBe(400)
  expect((await redeem()).status).toBe(200)
  expect(await (await redeem()).json()).toMatchObject({ error: 'invalid_grant' })
})

test.each([
  ['wrong-nonce', /nonce/],
  ['wrong-issuer', /"iss"/],
  ['wrong-audience', /"aud"/],
  ['expired-token', /exp/],
  ['unknown-key', /no applicable key/],
  ['symmetric-signature', /alg/i],
  ['no-signature', /alg/i],
] as const)('%s does not verify', async (behaviour, reason) => {
  await expect((await finish(EID, 'anna', behaviour)).verify()).rejects.toThrow(reason)
})

test('a token from the future is refused for its age', async () => {
  await expect((await finish(EID, 'anna', 'future-token')).verify()).rejects.toThrow(/iat/)
})

test('a rotated key is published at once beside the one before', async () => {
  const before = decodeProtectedHeader((await finish(EID, 'anna')).id_token).kid
  const done = await finish(EID, 'anna', 'key-rotated')
  const { keys } = await json<JSONWebKeySet>(done.discovery.jwks_uri)
  expect(decodeProtectedHeader(done.id_token).kid).not.toBe(before)
  expect(keys.map((key) => key.kid)).toContain(before)
  expect(keys.every((key) => !('d' in key))).toBe(true)
  expect(await done.verify()).toMatchObject({ name: 'Anna Jónsdóttir' })
})

test('refusals come back to the service in its own words', async () => {
  expect((await start(EID, 'anna', 'cancelled')).back.get('error')).toBe('access_denied')
  expect((await start(EID, 'anna', 'unavailable')).back.get('error')).toBe('temporarily_unavailable')
  expect((await start(EID, 'anna', 'wrong-state')).back.get('state')).not.toBe('state-1')
  const refused = await (await start(EID, 'anna', 'refused-client')).redeem()
  expect(await refused.json()).toMatchObject({ error: 'invalid_client' })
})

test('userinfo can be missing or be about somebody else', async () => {
  const missing = await finish(EID, 'anna', 'no-userinfo')
  const headers = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
  const answer = await sandbox.app.request(missing.discovery.userinfo_endpoint, headers(missing.access_token))
  expect(answer.status).toBe(503)
  const other = await finish(EID, 'anna', 'other-userinfo')
  const userinfo = await json(other.discovery.userinfo_endpoint, headers(other.access_token))
  expect(userinfo.sub).toBe('somebody-else')
})

test('a request without PKCE goes back with an error, one without an address stays here', async () => {
  const { authorize } = await start(EID, 'anna')
  authorize.searchParams.delete('code_challenge')
  const sentBack = await sandbox.app.request(authorize.href)
  expect(new URL(sentBack.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  authorize.searchParams.delete('redirect_uri')
  expect((await sandbox.app.request(authorize.href)).status).toBe(400)
})

test('the page offers people to choose and returns with a code', async () => {
  const { authorize } = await start(EID, 'anna')
  const page = await (await sandbox.app.request(authorize.href)).text()
  expect(page).toContain('Anna Jónsdóttir')
  const chosen = await sandbox.app.request(`${EID}/choose`, {
    method: 'POST',
    body: new URLSearchParams({
      ...Object.fromEntries(authorize.searchParams),
      person: 'anna',
      behaviour: 'normal',
    }),
  })
  expect(new URL(chosen.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy()
})

test('a service hears from server to server that somebody, or their last session, is over', async () => {
  const heard: string[] = []
  const service = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => heard.push(chunk.toString()))
    request.on('end', () => response.writeHead(heard.length === 1 ? 200 : 400).end())
  })
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  const to = `http://127.0.0.1:${(service.address() as AddressInfo).port}/sso/logout`
  const begun = await finish(COMPANY, 'anna')
  const signOut = (what: string) =>
    json<{ status: number }>('/oidc/nordurljos/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'anna@nordurljos.example', clientId: '@kara.test/web', to, what }),
    })
  expect(await signOut('all')).toEqual({ status: 200 })
  expect(await signOut('last')).toEqual({ status: 400 })
  service.close()
  const tokens = heard.map((text) => new URLSearchParams(text).get('logout_token') ?? '')
  const { sub, sid } = decodeJwt(begun.id_token)
  const keys = createLocalJWKSet(await json<JSONWebKeySet>(begun.discovery.jwks_uri))
  const expected = { issuer: begun.discovery.issuer, audience: '@kara.test/web', typ: 'logout+jwt' }
  const [all, last] = await Promise.all(tokens.map((token) => jwtVerify(token, keys, expected)))
  expect(all?.payload).toMatchObject({ sub, events: expect.any(Object) })
  expect(all?.payload).not.toHaveProperty('sid')
  expect(last?.payload).toMatchObject({ sub, sid })
})
