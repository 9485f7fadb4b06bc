import { limitReached } from '@kara/kernel'
import type { Context, MiddlewareHandler } from 'hono'
import { networkOf } from './client-address.server.ts'
import { type Pace, PaceKeeper } from './pace.server.ts'
import { toResponse } from './to-response.server.ts'
import type { Visit } from './visit.server.ts'
import type { WebEnv } from './web.server.ts'

interface Rule extends Pace {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** What is counted: the network a request comes from, or what its address names. */
  readonly per: 'network' | 'address'
}

/**
 * What costs us much or can be guessed at, each with what a whole office behind one address needs on a busy
 * morning. Passwords and codes have a brake of their own, in the database.
 */
const rules: readonly Rule[] = [
  // Signatures are costly to check. A connection belongs to one company, so its address counts the company.
  { method: 'POST', path: /^\/sso\/acs\/[^/]+$/, per: 'network', times: 60, perSeconds: 60 },
  { method: 'POST', path: /^\/sso\/acs\/[^/]+$/, per: 'address', times: 600, perSeconds: 60 },
  { method: 'POST', path: /^\/sso\/logout\/[^/]+$/, per: 'network', times: 120, perSeconds: 60 },
  { method: 'GET', path: /^\/sso\/logout\//, per: 'network', times: 120, perSeconds: 60 },
  { method: 'POST', path: /^\/scim\//, per: 'network', times: 600, perSeconds: 60 },
  { method: 'GET', path: /^\/sso\/oidc$/, per: 'network', times: 60, perSeconds: 60 },
  { method: 'POST', path: /^\/sso\/start(\.data)?$/, per: 'network', times: 30, perSeconds: 60 },
  // A set-up link is opened by one person, and its checks ask the world for metadata and records.
  { method: 'GET', path: /^\/set-up-link\//, per: 'network', times: 20, perSeconds: 60 },
  { method: 'POST', path: /^\/set-up(\/|$|\.data)/, per: 'network', times: 30, perSeconds: 60 },
  // A request is a letter to a professional; a form that fills itself is slowed.
  { method: 'POST', path: /^\/with\//, per: 'network', times: 10, perSeconds: 300 },
  // Who writes to support writes a few lines a minute; an office may have several who do.
  { method: 'POST', path: /^\/support\/chat(\.data)?$/, per: 'network', times: 40, perSeconds: 60 },
  { method: 'GET', path: /^\/support\/chat\/live$/, per: 'network', times: 120, perSeconds: 60 },
  // Codes of 256 bits are not guessed; a network that tries anyway is slowed.
  { method: 'GET', path: /^\/hand-off(\.data)?$/, per: 'network', times: 10, perSeconds: 60 },
]

/**
 * Slows down who asks too often: 429, when to come back, and the page of errors with its reference code.
 *
 * @param draw answers with the page at the request's own address, for a visit that was refused.
 * @param nowMs a clock that only ever goes forward.
 */
export function keepPace(
  draw: (request: Request, visit: Visit) => Promise<Response>,
  nowMs = () => performance.now(),
): MiddlewareHandler<WebEnv> {
  const kept = rules.map((rule) => ({ rule, keeper: new PaceKeeper(rule) }))
  const refusals = new Refusals()
  return async (c, next) => {
    const visit = c.get('visit')
    const waits = kept
      .filter(({ rule }) => rule.method === c.req.method && rule.path.test(c.req.path))
      .map(({ rule, keeper }) => keeper.secondsToWait(keyOf(rule, c, visit), nowMs()))
    const waitSeconds = Math.max(0, ...waits)
    if (waitSeconds === 0) return next()
    const refusal = await refusals.of(c.req.raw, visit, waitSeconds, nowMs())
    const answer = await draw(new Request(c.req.url, { headers: c.req.raw.headers }), { ...visit, refusal })
    const headers = new Headers(answer.headers)
    headers.set('Retry-After', String(waitSeconds))
    return new Response(answer.body, { status: answer.status, headers })
  }
}

/** One report serves the refusals of a network for so long: a flood must not become a flood of rows. */
const sameReportMs = 5_000
const networksMax = 1_000

class Refusals {
  readonly #kept = new Map<string, { readonly untilMs: number; readonly answer: unknown }>()

  async of(request: Request, visit: Visit, waitSeconds: number, nowMs: number): Promise<unknown> {
    const key = `${networkOf(visit.clientAddress)} ${new URL(request.url).pathname}`
    const known = this.#kept.get(key)
    if (known && known.untilMs > nowMs) return known.answer
    const error = limitReached('web.too_fast', `Too much at once. Try again in ${waitSeconds} s.`, {
      values: { waitSeconds },
    })
    const answer = await toResponse({ request, context: { visit } }, error)
    if (this.#kept.size >= networksMax) this.#kept.clear()
    this.#kept.set(key, { untilMs: nowMs + sameReportMs, answer })
    return answer
  }
}

function keyOf(rule: Rule, c: Context, visit: Visit): string {
  return rule.per === 'network' ? networkOf(visit.clientAddress) : c.req.path
}
