import { randomBytes, randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { findHubByHost } from '@kara/hubs'
import type { Context } from 'hono'
import { clientAddressOf } from './client-address.server.ts'
import { keepFlashIfUnseen } from './flash.server.ts'
import { type Base, resolveHost } from './host.server.ts'
import type { Platform } from './platform.server.ts'
import { securityHeaders } from './security-headers.server.ts'
import { type Host, makeVisit, type Visit } from './visit.server.ts'
import type { WebEnv } from './web.server.ts'

/** The first step of a request: its id, its host, and on the way out its headers and cookies. */
export async function arrive(c: Context<WebEnv>, platform: Platform, next: () => Promise<void>) {
  const { config } = platform
  const base: Base = { host: config.BASE_HOST, scheme: config.BASE_SCHEME }
  const requestId = randomUUID()
  const resolved = await resolveHost(c.req.header('host') ?? null, base, (host) =>
    findHubByHost(
      { ...callOutside(platform, requestId), actor: { kind: 'anonymous' }, scope: { role: 'visitor' } },
      host,
    ),
  )
  if (resolved.kind === 'moved' && !isForMachines(c.req.path)) return movedTo(c, resolved.origin)
  const host: Host =
    resolved.kind === 'moved' ? { kind: 'app', name: base.host, origin: resolved.origin } : resolved
  const nonce = randomBytes(16).toString('base64')
  const { headers } = c.req.raw
  const clientAddress = clientAddressOf({
    isBehindProxy: config.TRUST_PROXY === '1',
    forwardedFor: c.req.header('x-forwarded-for') ?? null,
    peer: getConnInfo(c).remote.address,
  })
  const visit = makeVisit({ platform, requestId, nonce, host, headers, clientAddress })
  c.set('visit', visit)
  await next()
  finish(c, visit)
}

function finish(c: Context<WebEnv>, visit: Visit): void {
  const { config } = visit.platform
  // A kept page brings the policy of its own nonce; with 304 the browser keeps the one it has.
  const hasPolicy = c.res.status === 304 || c.res.headers.has('Content-Security-Policy')
  for (const [name, value] of Object.entries(securityHeaders(visit.nonce, config))) {
    if (name !== 'Content-Security-Policy' || !hasPolicy) c.header(name, value)
  }
  keepFlashIfUnseen(visit, c.res.status)
  for (const line of visit.cookies.changes()) c.header('Set-Cookie', line, { append: true })
  c.header('X-Request-Id', visit.requestId)
  c.header('X-Robots-Tag', 'noindex')
  // A signed-in person's page must not stay behind on a machine that others use.
  const isPersonal = visit.cookies.get('session') !== null || visit.cookies.get('setUp') !== null
  if (!c.res.headers.has('Cache-Control')) {
    c.header('Cache-Control', isPersonal ? 'private, no-store' : 'private, no-cache')
  }
}

function movedTo(c: Context<WebEnv>, origin: string): Response {
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`${origin}${pathname}${search}`, c.req.method === 'GET' ? 301 : 308)
}

// Other systems know the bare base, which has no pages of its own.
function isForMachines(path: string): boolean {
  return /^\/(webhooks|sso\/acs|scim)\//.test(path)
}

function callOutside(platform: Platform, requestId: string) {
  const { clock, ids, log, database } = platform
  return { clock, ids, log, database, requestId }
}
