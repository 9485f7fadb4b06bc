import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '@kara/kernel'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/**
 * A throw-away OpenID provider for tests, over the network on this machine: it does everything right unless a test
 * bends one thing. The sandbox plays the outside for journeys; this one can do what no honest program would.
 */
export interface TestOpenIdProvider {
  readonly origin: string
  readonly issuer: string
  readonly clientId: string
  /** Signs a person in: the parameters that come back with them. */
  answer(redirectUrl: string, bend?: Bend): { state: string; code: string; iss: string }
  /** Its own server's word that a person is signed out there. */
  sayLogout(claims?: JWTPayload): Promise<string>
  /** From now on another key signs; the one before stays published unless `forgets`. */
  rotate(wish?: { forgets: boolean }): Promise<void>
  /** From now on it says this of itself beside the usual; null for a server in trouble. */
  describe(changes: Record<string, unknown> | null): void
  /** What it says beside `invalid_client` from now on. */
  refuse(why: string): void
  /** Another provider on the same machine. */
  sibling(path: string): Promise<TestOpenIdProvider>
  close(): Promise<void>
}

export type Bend = {
  claims?: JWTPayload | ((good: JWTPayload) => JWTPayload)
  /** Writes the whole token another way. */
  token?: (good: JWTPayload, key: SigningKey) => string | Promise<string>
  userinfo?: Record<string, unknown> | null
}

export type SigningKey = { privateKey: CryptoKey; publicJwk: JWK; kid: string }
type Grant = { bend: Bend; nonce: string; challenge: string; redirectUri: string; isSpent: boolean }

const SECRET = 'a-client-secret-of-tests'
export const testClientSecret = SECRET

export async function startOpenIdProvider(path = '/acme'): Promise<TestOpenIdProvider> {
  const routes = new Map<string, (request: IncomingMessage, body: string) => Promise<object | null>>()
  const server = createServer((request, response) => void serve(request, response, routes))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return addProvider({ routes, origin, path, close })
}

type House = {
  routes: Map<string, (request: IncomingMessage, body: string) => Promise<object | null>>
  origin: string
  path: string
  close(): Promise<void>
}

async function addProvider(house: House): Promise<TestOpenIdProvider> {
  const { routes, origin, path, close } = house
  const issuer = `${origin}${path}`
  const clientId = `client-of${path.replace(/\W/g, '-')}`
  const grants = new Map<string, Grant>()
  const tokens = new Map<string, Grant>()
  let keys = [await makeSigningKey()]
  let refusedBecause = ''
  let described: Record<string, unknown> | null = {}
  routes.set(
    `${path}/.well-known/openid-configuration`,
    async () => described && { ...discoveryOf(issuer), ...described },
  )
  routes.set(`${path}/keys`, async () => ({ keys: keys.map(({ publicJwk }) => publicJwk) }))
  routes.set(`${path}/token`, async (request, body) => {
    const sent = new URLSearchParams(body)
    const grant = grants.get(sent.get('code') ?? '')
    if (!knows(request, sent, clientId)) return { error: 'invalid_client', error_description: refusedBecause }
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    const isGood = grant && !grant.isSpent && grant.challenge === challenge
    if (!isGood || grant.redirectUri !== sent.get('redirect_uri')) return null
    grant.isSpent = true
    const accessToken = randomBytes(16).toString('hex')
    tokens.set(accessToken, grant)
    const key = keys[0] as SigningKey
    const idToken = await writeToken(goodClaims(issuer, clientId, grant.nonce), grant.bend, key)
    return { access_token: accessToken, token_type: 'Bearer', expires_in: 600, id_token: idToken }
  })
  routes.set(`${path}/userinfo`, async (request) => {
    const grant = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    if (!grant || grant.bend.userinfo === null) return null
    return grant.bend.userinfo ?? goodPerson
  })
  return {
    origin,
    issuer,
    clientId,
    close,
    refuse: (why) => {
      refusedBecause = why
    },
    describe: (changes) => {
      described = changes
    },
    sibling: (other) => addProvider({ ...house, path: other }),
    sayLogout: (claims = {}) =>
      signToken({ ...logoutClaims(issuer, clientId), ...claims }, keys[0] as SigningKey),
    async rotate({ forgets } = { forgets: false }) {
      keys = [await makeSigningKey(), ...(forgets ? [] : keys)]
    },
    answer(redirectUrl, bend = {}) {
      const asked = new URL(redirectUrl).searchParams
      const code = randomBytes(16).toString('hex')
      grants.set(code, {
        bend,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
        isSpent: false,
      })
      return { state: asked.get('state') ?? '', code, iss: issuer }
    },
  }
}

function discoveryOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }
}

export const goodPerson = {
  sub: 'birna-7f3a',
  email: 'birna@acme.test',
  email_verified: true,
  given_name: 'Birna',
  family_name: 'Jónsdóttir',
}

function goodClaims(issuer: string, clientId: string, nonce: string): JWTPayload {
  const now = Math.floor(systemClock.now().epochMilliseconds / 1000)
  return { ...goodPerson, iss: issuer, aud: clientId, iat: now, exp: now + 300, auth_time: now - 5, nonce }
}

function logoutClaims(issuer: string, clientId: string): JWTPayload {
  const now = Math.floor(systemClock.now().epochMilliseconds / 1000)
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const jti = randomBytes(16).toString('hex')
  return { iss: issuer, aud: clientId, iat: now, exp: now + 120, jti, events, sub: goodPerson.sub }
}

async function writeToken(good: JWTPayload, { token, claims }: Bend, key: SigningKey): Promise<string> {
  if (token) return token(good, key)
  return signToken(typeof claims === 'function' ? claims(good) : { ...good, ...claims }, key)
}

/** A token as this provider signs it. */
export function signToken(claims: JWTPayload, { privateKey, kid }: SigningKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey)
}

export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = randomBytes(8).toString('hex')
  return { privateKey, kid, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

function knows(request: IncomingMessage, sent: URLSearchParams, clientId: string): boolean {
  const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
  return (
    basic === `${clientId}:${SECRET}` ||
    (sent.get('client_id') === clientId && sent.get('client_secret') === SECRET)
  )
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  routes: House['routes'],
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const route = routes.get(new URL(request.url ?? '/', 'http://localhost').pathname)
  const answer = route ? await route(request, Buffer.concat(chunks).toString()) : null
  response.writeHead(answer === null ? 400 : 'error' in answer ? 401 : 200, {
    'content-type': 'application/json',
  })
  response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
}
