import { acceptTerms, listTermsToAccept } from '@kara/identity'
import { makePerson, makeStaff } from '@kara/identity/testing'
import {
  type CompanyId,
  type HubId,
  type PersonId,
  Secret,
  type TravelClock,
  timeOrderedIds,
  travelClock,
} from '@kara/kernel'
import { silentLog } from '@kara/log'
import { openCards } from '@kara/payments'
import { openFeeds } from '@kara/scheduling'
import { openSso } from '@kara/sso'
import { openStorage } from '@kara/storage'
import { type TestDatabase, testNow } from '@kara/testing'
import { openBell } from './bell.server.ts'
import { gateCtx } from './ctx.server.ts'
import { enter } from './enter.server.ts'
import { openKeys } from './keys.server.ts'
import type { Platform, WebConfig } from './platform.server.ts'
import { type Host, makeVisit, type PageArgs } from './visit.server.ts'

const secret = new Secret('a-secret-for-tests-only-0123456789abcdef')

const config: WebConfig = {
  APP_ENV: 'test',
  APP_SECRET: secret,
  DATABASE_APP_URL: 'postgres://unset',
  DATABASE_SSO_URL: 'postgres://unset',
  BASE_HOST: 'localhost:3000',
  BASE_SCHEME: 'http',
  PORT: 3000,
  STORAGE_DIR: 'unset',
  SUPPORT_ADDRESS: 'support@kara.example',
  STRIPE_SECRET_KEY: secret,
  STRIPE_WEBHOOK_SECRET: secret,
  DNS_RESOLVER_URL: 'http://localhost:1/dns',
}

/** The platform of a test: its own database, a clock that stands still, nothing outside connected. */
export async function testPlatform(db: TestDatabase): Promise<Platform & { readonly clock: TravelClock }> {
  return {
    config,
    database: db.database,
    clock: travelClock(testNow),
    ids: timeOrderedIds,
    log: silentLog,
    sso: openSso({
      databaseUrl: config.DATABASE_SSO_URL,
      secret,
      origin: 'http://app.localhost:3000',
      log: silentLog,
    }),
    feeds: openFeeds({ secret }),
    cards: openCards({ secretKey: secret, webhookSecret: secret, baseUrl: 'http://localhost:1' }),
    electronicId: null,
    storage: await openStorage(config.STORAGE_DIR),
    rooms: null,
    bell: openBell(db.database, silentLog),
    demoSignIns: {},
    keys: openKeys(secret),
  }
}

const appHost: Host = { kind: 'app', name: 'app.localhost:3000', origin: 'http://app.localhost:3000' }

/** The host of a published hub, as its maker answers it. */
export function hubHost(of: {
  readonly companyId: CompanyId
  readonly hubId: HubId
  readonly host: string
}): Extract<Host, { kind: 'hub' }> {
  const { companyId, hubId, host } = of
  const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
  return { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub }
}

export interface TestRequest {
  readonly host?: Host
  /** A path, with its question. */
  readonly path?: string
  /** Cookies by their whole name. */
  readonly cookies?: Readonly<Record<string, string>>
  /** Sent as a form by POST. */
  readonly form?: Readonly<Record<string, string>>
  readonly acceptLanguage?: string
  readonly params?: Readonly<Record<string, string>>
  /** How long after the sign-in it is asked, for who has signed in; at once when absent. */
  readonly minutesLater?: number
}

/** What a loader or an action receives for a request. */
export function testArgs(platform: Platform, wish: TestRequest = {}) {
  const { host = appHost, path = '/', cookies = {}, form, acceptLanguage = 'en', params = {} } = wish
  const headers = new Headers({ 'accept-language': acceptLanguage })
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  if (cookie.length > 0) headers.set('cookie', cookie.join('; '))
  const body = form ? new URLSearchParams(form) : undefined
  const request = new Request(`${host.origin}${path}`, { method: form ? 'POST' : 'GET', headers, body })
  const clientAddress = '192.0.2.7'
  const visit = makeVisit({ platform, requestId: 'test', nonce: 'test', host, headers, clientAddress })
  return { request, params, context: { visit } } satisfies PageArgs & { params: object }
}

/** The cookies that a response would set, by their whole name. */
export function cookiesSet({ context }: PageArgs): Record<string, string> {
  return Object.fromEntries(
    context.visit.cookies.changes().map((line) => {
      const pair = line.split(';')[0] ?? ''
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** What a page is asked by somebody who has signed in and accepted the terms. */
export async function askedBy(db: TestDatabase, personId: PersonId, wish: TestRequest) {
  const platform = await testPlatform(db)
  const door = testArgs(platform)
  await enterWithTerms(door, personId)
  platform.clock.advance({ minutes: wish.minutesLater ?? 0 })
  return testArgs(platform, { ...wish, cookies: cookiesSet(door) })
}

/** Somebody who works for the operator. */
export async function makeAgent(db: TestDatabase): Promise<PersonId> {
  const { personId } = await makePerson(db)
  await makeStaff(db, personId)
  return personId
}

/** Signs in somebody who has accepted the terms of every side of the product. */
export async function enterWithTerms(door: PageArgs, personId: PersonId): Promise<void> {
  await enter(door, { personId, method: 'password' })
  const ctx = gateCtx(door, { personId })
  for (const { id } of await listTermsToAccept(ctx, {
    audiences: ['client', 'professional', 'company'],
    locale: 'en',
  }))
    await acceptTerms(ctx, { termsVersionId: id })
}
