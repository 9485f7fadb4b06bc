import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { BEHAVIOUR_NAMES, type Behaviour } from './behaviours.ts'
import { AuthorizeInput, type Grant, Grants, Target } from './grants.ts'
import { writeIdToken } from './id-token.ts'
import { SignOutInput, sendLogoutToken, writeLogoutToken } from './logout-token.ts'
import { type ChooserPerson, chooserPage, refusedRequestPage } from './pages.ts'
import type { SigningKeys } from './signing-keys.ts'

const SLOW_MS = 8_000
/** How long ago somebody signed in who is not asked again. */
const SESSION_SECONDS = 2 * 60 * 60

/** Who signed in, as the provider tells it. */
export interface Subject {
  sub: string
  claims: Record<string, unknown>
  acr?: string
  amr?: string[]
}

export interface IssuerOptions {
  url: string
  /** The path part of the url, where the routes are mounted. */
  basePath: string
  paths: { authorize: string; token: string; userinfo: string; jwks: string; endSession: string }
  title: string
  kind: string
  scopes: string[]
  claims: string[]
  behaviours: readonly Behaviour[]
  keys: SigningKeys
  /** What its discovery document says otherwise than it is. */
  describedAs?(): Record<string, unknown>
  people(): ChooserPerson[]
  subject(person: string, behaviour: Behaviour): Subject | undefined
}

const Choice = z.object({
  person: z.string().min(1).max(254),
  behaviour: z.enum(BEHAVIOUR_NAMES).default('normal'),
})
const MachineInput = Choice.extend({ url: z.string().min(1) })
const TokenInput = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string().min(1),
  redirect_uri: z.string().min(1),
  code_verifier: z.string().min(43).max(128),
})

/** One OpenID Connect provider: discovery, keys, the page to choose a person, token and userinfo. */
export function createIssuer(options: IssuerOptions): Hono {
  const grants = new Grants()
  const routes = new Hono().basePath(options.basePath)
  addDiscovery(routes, options)
  addAuthorize(routes, options, grants)
  addToken(routes, options, grants)
  addUserinfo(routes, options, grants)
  addSignOut(routes, options, grants)
  return routes
}

function addDiscovery(routes: Hono, options: IssuerOptions) {
  const { url, paths, scopes, claims, keys } = options
  routes.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: url,
      authorization_endpoint: url + paths.authorize,
      token_endpoint: url + paths.token,
      userinfo_endpoint: url + paths.userinfo,
      jwks_uri: url + paths.jwks,
      end_session_endpoint: url + paths.endSession,
      scopes_supported: scopes,
      claims_supported: claims,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
      ...options.describedAs?.(),
    }),
  )
  routes.get(paths.jwks, async (c) => c.json({ keys: await keys.published(url) }))
  routes.get(paths.endSession, (c) => {
    const back = z.url({ protocol: /^https?$/ }).safeParse(c.req.query('post_logout_redirect_uri'))
    if (!back.success) return c.text('You are signed out.')
    const address = new URL(back.data)
    const state = c.req.query('state')
    if (state !== undefined) address.searchParams.set('state', state)
    return c.redirect(address.href, 302)
  })
}

function addAuthorize(routes: Hono, options: IssuerOptions, grants: Grants) {
  routes.on(['GET', 'POST'], options.paths.authorize, async (c) => {
    const sent = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query()
    const read = readAuthorize(sent)
    if ('refused' in read) return c.html(refusedRequestPage(options.kind, read.refused), 400)
    if ('location' in read) return c.redirect(read.location, 302)
    const hidden = Object.fromEntries(Object.entries(sent).filter(([, value]) => typeof value === 'string'))
    return c.html(
      chooserPage({
        action: `${options.url}/choose`,
        title: options.title,
        kind: options.kind,
        service: new URL(read.request.redirect_uri).host,
        hidden: hidden as Record<string, string>,
        people: options.people(),
        behaviours: options.behaviours,
      }),
    )
  })
  routes.post('/choose', async (c) => {
    const sent = await c.req.parseBody()
    const choice = Choice.safeParse({ ...sent, person: sent.person || sent.address })
    const read = readAuthorize(sent)
    if ('refused' in read) return c.html(refusedRequestPage(options.kind, read.refused), 400)
    if ('location' in read) return c.redirect(read.location, 302)
    if (!choice.success) return c.html(refusedRequestPage(options.kind, z.prettifyError(choice.error)), 400)
    return c.redirect(await answer(options, grants, read.request, choice.data), 303)
  })
  /** The same for tests, which have no browser: the address to authorize in, the address to return to out. */
  routes.post('/sign-in', async (c) => {
    const input = MachineInput.safeParse(await c.req.json().catch(() => undefined))
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    const read = readAuthorize(Object.fromEntries(new URL(input.data.url, options.url).searchParams))
    if ('refused' in read) return c.json({ error: read.refused }, 400)
    if ('location' in read) return c.json({ location: read.location })
    return c.json({ location: await answer(options, grants, read.request, input.data) })
  })
}

/** Sorts a request: fit to answer, to be sent back with an error, or not even fit for that. */
function readAuthorize(
  sent: Record<string, unknown>,
): { request: AuthorizeInput } | { location: string } | { refused: string } {
  const target = Target.safeParse(sent)
  if (!target.success) return { refused: z.prettifyError(target.error) }
  const request = AuthorizeInput.safeParse(sent)
  const { redirect_uri, state } = target.data
  if (!request.success) {
    const error_description = z.prettifyError(request.error).replace(/\s+/g, ' ')
    return { location: backTo(redirect_uri, { error: 'invalid_request', error_description, state }) }
  }
  if (request.data.prompt === 'none')
    return { location: backTo(redirect_uri, { error: 'login_required', state }) }
  return { request: request.data }
}

async function answer(
  options: IssuerOptions,
  grants: Grants,
  request: AuthorizeInput,
  choice: z.infer<typeof Choice>,
) {
  const { behaviour, person } = choice
  const { redirect_uri } = request
  const state = behaviour === 'wrong-state' ? 'somebody-elses-state' : request.state
  const iss = behaviour === 'wrong-issuer' ? 'https://other-issuer.example' : options.url
  if (behaviour === 'slow') await wait(SLOW_MS)
  if (behaviour === 'cancelled') {
    return backTo(redirect_uri, {
      error: 'access_denied',
      error_description: 'The person cancelled.',
      state,
      iss,
    })
  }
  if (behaviour === 'unavailable')
    return backTo(redirect_uri, { error: 'temporarily_unavailable', state, iss })
  const subject = options.subject(person, behaviour)
  if (!subject) {
    return backTo(redirect_uri, {
      error: 'access_denied',
      error_description: 'There is no such person.',
      state,
      iss,
    })
  }
  const isStaying = behaviour === 'stays-signed-in' && request.prompt !== 'login'
  const authTime = Math.floor(Date.now() / 1000) - (isStaying ? SESSION_SECONDS : 0)
  const session = randomUUID()
  const code = grants.issueCode({ request, person, behaviour, authTime, session, subject: subject.sub })
  return backTo(redirect_uri, { code, state, iss })
}

function addToken(routes: Hono, options: IssuerOptions, grants: Grants) {
  routes.post(options.paths.token, async (c) => {
    const sent = await c.req.parseBody()
    const client = readClient(c, sent)
    const input = TokenInput.safeParse(sent)
    c.header('cache-control', 'no-store')
    if (!client.id) return c.json({ error: 'invalid_client', error_description: 'No client was named.' }, 401)
    if (client.secret?.startsWith('wrong')) {
      return c.json({ error: 'invalid_client', error_description: 'The client secret is wrong.' }, 401)
    }
    if (!input.success) {
      return c.json({ error: 'invalid_request', error_description: z.prettifyError(input.error) }, 400)
    }
    const redeemed = grants.redeem({
      code: input.data.code,
      clientId: client.id,
      redirectUri: input.data.redirect_uri,
      verifier: input.data.code_verifier,
    })
    if (typeof redeemed === 'string')
      return c.json({ error: 'invalid_grant', error_description: redeemed }, 400)
    const { grant } = redeemed
    if (grant.behaviour === 'refused-client') {
      return c.json({ error: 'invalid_client', error_description: 'The client secret has expired.' }, 401)
    }
    return c.json({
      access_token: redeemed.accessToken,
      token_type: 'Bearer',
      expires_in: redeemed.expiresIn,
      scope: grant.request.scope,
      id_token: await writeIdToken({
        issuer: options.url,
        grant,
        subject: subjectOf(options, grant),
        keys: options.keys,
      }),
    })
  })
}

function addUserinfo(routes: Hono, options: IssuerOptions, grants: Grants) {
  routes.on(['GET', 'POST'], options.paths.userinfo, (c) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const grant = token ? grants.findByToken(token) : undefined
    if (!grant)
      return c.json({ error: 'invalid_token' }, 401, { 'www-authenticate': 'Bearer error="invalid_token"' })
    if (grant.behaviour === 'no-userinfo') return c.json({ error: 'temporarily_unavailable' }, 503)
    const { sub, claims } = subjectOf(options, grant)
    return c.json({ ...claims, sub: grant.behaviour === 'other-userinfo' ? 'somebody-else' : sub })
  })
}

/** What an administrator does who signs somebody out everywhere: the service hears it from this server. */
function addSignOut(routes: Hono, options: IssuerOptions, grants: Grants) {
  routes.post('/sign-out', async (c) => {
    const input = SignOutInput.safeParse(await c.req.json().catch(() => undefined))
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    const { person, clientId, to, what } = input.data
    const subject = options.subject(person, 'normal')
    if (!subject) return c.json({ error: 'There is no such person.' }, 404)
    const sid = what === 'last' ? grants.lastSession(clientId, subject.sub) : undefined
    if (what === 'last' && !sid) return c.json({ error: 'This person has no session there.' }, 404)
    const over = { sub: subject.sub, ...(sid ? { sid } : {}) }
    const token = await writeLogoutToken({ issuer: options.url, clientId, keys: options.keys }, over)
    return c.json({ status: await sendLogoutToken(to, token) })
  })
}

function subjectOf(options: IssuerOptions, grant: Grant): Subject {
  const subject = options.subject(grant.person, grant.behaviour)
  if (!subject) throw new Error(`${grant.person} was there when the code was made and is gone now.`)
  return subject
}

function readClient(c: Context, body: Record<string, unknown>): { id?: string; secret?: string } {
  const basic = /^Basic (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  if (!basic) return { id: text(body.client_id), secret: text(body.client_secret) }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  return { id: decodeOnce(id), secret: decodeOnce(secret) }
}

/** RFC 6749 form-encodes both halves; clients that forget to still get through, as most do with real providers. */
function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function backTo(redirectUri: string, parameters: Record<string, string | undefined>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value)
  return url.href
}
