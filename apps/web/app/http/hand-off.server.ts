import { hashToken, newToken } from '@kara/crypto'
import { findHubByHost } from '@kara/hubs'
import { mintHandoff } from '@kara/identity'
import { type Ctx, notFound } from '@kara/kernel'
import { findAccount } from './account.server.ts'
import { visitorCtx } from './ctx.server.ts'
import { type Base, originOf, resolveHost } from './host.server.ts'
import { sessionToken } from './session.server.ts'
import type { PageArgs, Visit } from './visit.server.ts'

/** Twice the life of a code: whoever is late is told so, rather than taken for another browser. */
const cookieSeconds = 120

/** A SHA-256 in hexadecimal, as `hashToken` writes it. */
const hashPattern = /^[0-9a-f]{64}$/

/**
 * The origin of the app, of the hub with this slug, or of one of our hosts by its whole name. Addresses come
 * from the table, never from the request.
 */
export async function findPlace(args: PageArgs, place: string): Promise<string> {
  const { BASE_HOST, BASE_SCHEME } = args.context.visit.platform.config
  const base: Base = { host: BASE_HOST, scheme: BASE_SCHEME }
  if (place === 'app') return originOf(base, 'app')
  if (place.includes('.')) {
    const host = await resolveHost(place, base, (name) => findHubByHost(visitorCtx(args), name))
    if (host.kind === 'app' || host.kind === 'hub') return host.origin
    throw noSuchPlace()
  }
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(place)
  const name = `${place}.${BASE_HOST.replace(/:\d+$/, '')}`
  const hub = isSlug ? await findHubByHost(visitorCtx(args), name) : null
  if (hub?.state !== 'published') throw noSuchPlace()
  return originOf(base, hub)
}

export interface Journey {
  /** Of the host that is to have the session. */
  readonly origin: string
  readonly path: string
  /** What the other host wrote about this browser when the journey went through it; see `beginHandOff`. */
  readonly browserHash: string | null
}

/**
 * The next step towards a path at another place of ours. Without a session here that is the path itself.
 * With one, the browser first goes there to be marked and comes back with the mark's hash, to which the
 * one-time code is then bound: a code that leaks, or that somebody plants, opens in no other browser.
 */
export async function carryOver(args: PageArgs, ctx: Ctx, journey: Journey): Promise<string> {
  const { visit } = args.context
  const { origin, path, browserHash } = journey
  const token = sessionToken(visit)
  if (!token || !(await findAccount(args))) return `${origin}${path}`
  if (!browserHash || !hashPattern.test(browserHash)) {
    return `${origin}/hand-off/begin?${new URLSearchParams({ from: visit.host.name, to: path })}`
  }
  const { code } = await mintHandoff(ctx, {
    token,
    fromHost: visit.host.name,
    toHost: new URL(origin).host,
    returnPath: path,
    browserHash,
  })
  return `${origin}/hand-off?code=${encodeURIComponent(code)}`
}

/** Marks this browser on the host that wants a session, and sends it back to fetch its code. */
export async function beginHandOff(args: PageArgs, from: string, path: string): Promise<string> {
  const { visit } = args.context
  const origin = await findPlace(args, from)
  if (origin === visit.host.origin) return path
  // Two tabs share the mark, so that neither ends the journey of the other.
  const mark = visit.cookies.get('handOff') ?? newToken()
  visit.cookies.set('handOff', mark, { maxAgeSeconds: cookieSeconds })
  const question = new URLSearchParams({ to: path, browser: hashToken(mark) })
  return `${origin}/hand-off/to/${encodeURIComponent(visit.host.name)}?${question}`
}

/** The hash of the mark that this browser carries on this host, if it carries one. */
export function handOffHash(visit: Visit): string | undefined {
  const mark = visit.cookies.get('handOff')
  return mark === null ? undefined : hashToken(mark)
}

function noSuchPlace() {
  return notFound('web.no_hub', 'There is no hub at this address.')
}
