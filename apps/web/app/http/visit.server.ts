import type { CompanyId, Ctx, HubId } from '@kara/kernel'
import { type CookieJar, cookieJar } from './cookies.server.ts'
import type { Platform } from './platform.server.ts'

/** A hub as the resolver of hosts knows it. */
export interface HubAddress {
  readonly companyId: CompanyId
  readonly hubId: HubId
  readonly state: 'draft' | 'published' | 'paused' | 'closed'
  /** Rises with every change that a visitor can see; keys what is kept in memory. */
  readonly version: number
  /** The address at which the hub answers now, without its port. */
  readonly canonicalHost: string
}

/**
 * Where a request arrived. `nowhere` is a host of which there is nothing to show: unknown, or a hub that
 * is not (or no longer) open.
 */
export type Host =
  | { readonly kind: 'app'; readonly name: string; readonly origin: string }
  | { readonly kind: 'hub'; readonly name: string; readonly origin: string; readonly hub: HubAddress }
  | {
      readonly kind: 'nowhere'
      readonly name: string
      readonly origin: string
      readonly why: 'unknown' | 'paused' | 'closed'
    }

/** One request, as everything behind the server's first steps sees it. */
export interface Visit {
  readonly platform: Platform
  readonly requestId: string
  readonly nonce: string
  readonly host: Host
  readonly cookies: CookieJar
  readonly acceptLanguage: string | null
  /** A word or two about the browser, for a person's own list of devices. */
  readonly device: string
  /** Where the request came from; only the brake on guessing asks. */
  readonly clientAddress: string
  /** Questions asked once per request (who is signed in?), by name. */
  readonly answers: Map<string, Promise<unknown>>
  /** The answer, when it was given before any page was asked; every page then draws just that. */
  readonly refusal?: unknown
}

/** What loaders and actions receive; guards and makers of contexts take it whole. */
export interface PageArgs {
  readonly request: Request
  /** What the address names, such as the company whose side is shown. */
  readonly params?: Readonly<Record<string, string | undefined>>
  readonly context: { readonly visit: Visit }
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    readonly visit: Visit
  }
  interface Future {
    v3_singleFetch: true
  }
}

export interface VisitParts {
  readonly platform: Platform
  readonly requestId: string
  readonly nonce: string
  readonly host: Host
  readonly headers: Headers
  readonly clientAddress: string
}

export function makeVisit({ headers, ...parts }: VisitParts): Visit {
  return {
    ...parts,
    cookies: cookieJar(headers.get('cookie')),
    acceptLanguage: headers.get('accept-language'),
    device: deviceOf(headers.get('user-agent') ?? ''),
    answers: new Map(),
  }
}

/** Asks a question at most once per request; layout and page then share the answer. */
export function once<Answer>(visit: Visit, name: string, ask: () => Promise<Answer>): Promise<Answer> {
  const known = visit.answers.get(name) as Promise<Answer> | undefined
  if (known) return known
  const asked = ask()
  visit.answers.set(name, asked)
  return asked
}

/** The part of a context that is the same for whoever acts. */
export function callOf(visit: Visit): Omit<Ctx, 'actor' | 'scope'> {
  const { clock, ids, log, database } = visit.platform
  return { clock, ids, database, requestId: visit.requestId, log: log.with({ requestId: visit.requestId }) }
}

// More than this about a browser is nobody's business, and its version changes every month.
function deviceOf(userAgent: string): string {
  const browser = [
    ['Edg/', 'Edge'],
    ['Firefox/', 'Firefox'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ].find(([mark = '']) => userAgent.includes(mark))?.[1]
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((mark) =>
    userAgent.includes(mark),
  )
  return [browser, system === 'Macintosh' ? 'macOS' : system].filter(Boolean).join(', ')
}
