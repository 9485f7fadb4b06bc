import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { readOfferVersion } from '@kara/scheduling'
import type { MiddlewareHandler } from 'hono'
import { type CookieName, cookieNames } from './cookies.server.ts'
import { visitorCtx } from './ctx.server.ts'
import { findHub } from './hub.server.ts'
import { readerOf } from './language.server.ts'
import { securityHeaders } from './security-headers.server.ts'
import type { PageArgs, Visit } from './visit.server.ts'
import type { WebEnv } from './web.server.ts'

/** Pages of a hub that look the same to everybody who reads the same way. */
const publicPath = /^\/(professionals\/[a-z0-9-]{1,80})?$/

/** Filters and weeks; what is longer was not made by our pages. */
const searchCharsMax = 200

/** Cookies that say how somebody reads. Every other one may change what a page says, and so is passed on. */
const readingCookies = new Set<CookieName>(['locale', 'theme', 'zone'])
const tellingCookies = (Object.keys(cookieNames) as CookieName[]).filter((name) => !readingCookies.has(name))

/** So long the offer's version is believed: a booking shows to strangers within a second. */
const offerBelievedMs = 500

/** Of kept pages, compressed and plain together; a page is about a hundred kilobytes. */
const bytesMax = 64 * 1024 * 1024

interface KeptPage {
  readonly plain: Buffer<ArrayBuffer>
  readonly gzipped: Buffer<ArrayBuffer>
  /** A page's scripts run by the nonce it was drawn with, so the policy that names it is kept with it. */
  readonly policy: string
}

export interface KeptPagesOptions {
  /** Changes with every build: what a page says also depends on the code. */
  buildVersion(): Promise<string>
  draw(request: Request, visit: Visit): Promise<Response>
}

/**
 * Public pages of a hub, for people who are not signed in and hold no time: answered with 304 when the browser has
 * them as they are, else from memory, else drawn and kept. The key names everything a page depends on: hub, build,
 * address, reader, the offer and the minute, so a page is never looked for again once something has changed.
 */
export function keepPages({ buildVersion, draw }: KeptPagesOptions): MiddlewareHandler<WebEnv> {
  const pages = new BoundedPages(bytesMax)
  const offers = new OfferVersions()
  return async (c, next) => {
    const visit = c.get('visit')
    if (!isForAnybody(c.req.raw, visit)) return next()
    const args = { request: c.req.raw, context: { visit } }
    if ((await findHub(args))?.access !== 'open') return next()
    const tag = await tagOf(args, await buildVersion(), await offers.of(args))
    const headers = new Headers({
      ETag: tag,
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie, Accept-Encoding, Accept-Language',
    })
    if (hasTag(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers })
    const known = pages.get(tag)
    if (known) return answerWith(known, headers, c.req.header('accept-encoding'))
    const drawn = await draw(c.req.raw, visit)
    if (drawn.status !== 200 || visit.cookies.changes().length > 0) return drawn
    const page = await toKept(drawn, visit)
    pages.set(tag, page)
    return answerWith(page, headers, c.req.header('accept-encoding'))
  }
}

/** Whether nothing about who asks can change the page. */
export function isForAnybody(request: Request, { host, cookies }: Visit): boolean {
  const { pathname, search } = new URL(request.url)
  return (
    request.method === 'GET' &&
    host.kind === 'hub' &&
    publicPath.test(pathname) &&
    search.length <= searchCharsMax &&
    tellingCookies.every((name) => cookies.get(name) === null)
  )
}

async function tagOf(args: PageArgs, buildVersion: string, offer: string): Promise<string> {
  const { host, platform } = args.context.visit
  if (host.kind !== 'hub') throw new Error('Invariant broken: only the pages of a hub are kept')
  const { pathname, search } = new URL(args.request.url)
  const { locale, timeZone, theme } = await readerOf(args)
  // Starts lie on whole minutes, and so does the moment from which one is too near to be booked.
  const minute = Math.floor(platform.clock.now().epochMilliseconds / 60_000)
  const says = [host.origin, host.hub.hubId, host.hub.version, buildVersion, pathname, search]
  const parts = [...says, locale, timeZone, theme, offer, minute]
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url')}"`
}

/** RFC 9110: a list of tags, or any. Compared weakly, as its section 13.1.2 says. */
function hasTag(given: string | undefined, tag: string): boolean {
  return given?.split(',').some((one) => one.trim() === tag) ?? false
}

async function toKept(drawn: Response, visit: Visit): Promise<KeptPage> {
  const plain = Buffer.from(await drawn.arrayBuffer())
  const gzipped = Buffer.from(await promisify(gzip)(plain))
  const policy = securityHeaders(visit.nonce, visit.platform.config)['Content-Security-Policy'] ?? ''
  return { plain, gzipped, policy }
}

function answerWith(page: KeptPage, given: Headers, accepts: string | undefined): Response {
  const headers = new Headers(given)
  const isZipped = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepts ?? '')
  const body = isZipped ? page.gzipped : page.plain
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Length', String(body.length))
  headers.set('Content-Security-Policy', page.policy)
  if (isZipped) headers.set('Content-Encoding', 'gzip')
  return new Response(body, { headers })
}

/** Pages up to a number of bytes; the one that was asked for longest ago goes first. */
export class BoundedPages {
  readonly #pages = new Map<string, KeptPage>()
  readonly #bytesMax: number
  #bytes = 0

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax
  }

  get(tag: string): KeptPage | null {
    const page = this.#pages.get(tag)
    if (!page) return null
    this.#pages.delete(tag)
    this.#pages.set(tag, page)
    return page
  }

  set(tag: string, page: KeptPage): void {
    this.#drop(tag)
    if (sizeOf(page) > this.#bytesMax) return
    this.#pages.set(tag, page)
    this.#bytes += sizeOf(page)
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#bytesMax) return
      this.#drop(oldest)
    }
  }

  #drop(tag: string): void {
    const page = this.#pages.get(tag)
    if (page && this.#pages.delete(tag)) this.#bytes -= sizeOf(page)
  }
}

function sizeOf({ plain, gzipped }: KeptPage): number {
  return plain.length + gzipped.length
}

/** The versions of offers, each asked for at most twice a second, however many look at the hub. */
class OfferVersions {
  readonly #known = new Map<string, { readonly until: number; readonly version: Promise<string> }>()

  of(args: PageArgs): Promise<string> {
    const { host } = args.context.visit
    const key = host.kind === 'hub' ? host.hub.hubId : ''
    const known = this.#known.get(key)
    if (known && known.until > performance.now()) return known.version
    const version = readOfferVersion(visitorCtx(args))
    if (this.#known.size >= 2000) this.#known.clear()
    this.#known.set(key, { until: performance.now() + offerBelievedMs, version })
    version.catch(() => this.#known.delete(key))
    return version
  }
}
