import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { type MadeCompany, makeCompany } from '@kara/companies/testing'
import { readSession, startSession } from '@kara/identity'
import {
  type AttemptId,
  type ConnectionId,
  type Ctx,
  Secret,
  type SetUpLinkId,
  systemClock,
  timeOrderedIds,
  travelClock,
} from '@kara/kernel'
import { silentLog } from '@kara/log'
import { type TestDatabase, testCtx, testNow } from '@kara/testing'
import type {
  CompletedAttempt,
  ConnectionState,
  ReceivedAssertion,
  SsoConnection,
  StartedAttempt,
  StartSignInAttemptInput,
} from './contracts.ts'
import {
  completeAttempt,
  connectOpenId,
  connectSso,
  openSso,
  receiveAssertion,
  receiveCallback,
  type Sso,
  ssoKeys,
  startSignInAttempt,
} from './index.ts'
import {
  type LogoutFormShape,
  type LogoutShape,
  logoutForm,
  logoutQuery,
} from './rules/hostile/test-logout.ts'
import {
  goodPerson,
  startOpenIdProvider,
  type TestOpenIdProvider,
  testClientSecret,
} from './rules/hostile/test-openid-provider.ts'
import {
  makeIdentityProvider,
  type ResponseShape,
  type TestIdentityProvider,
} from './rules/hostile/test-provider.ts'
import { serviceAddresses } from './rules/service-metadata.ts'

export { pastedTexts } from './rules/catalogue/pasted-texts.ts'
export { fuzzResponses, mutate, randomFrom } from './rules/hostile/fuzz-responses.ts'
export { judgeHostile, measurePreCheckMs } from './rules/hostile/judge-hostile.ts'
export { startPublisher, type TestPublisher } from './rules/hostile/test-publisher.ts'
export {
  type LogoutFormShape,
  type LogoutShape,
  logoutForm,
  logoutQuery,
  makeIdentityProvider,
  type ResponseShape,
  startOpenIdProvider,
  type TestOpenIdProvider,
  testClientSecret,
}

export const testOrigin = 'http://app.localhost'
export const testHubHost = 'acme.localhost'
export const testBrowser = 'a-browser-token-of-a-test-0123456789abcdef'

export const testKeys = ssoKeys('a-secret-for-tests-only-0123456789abcdef')

const madeAt = '2026-11-01T09:00:00Z'

/** Single sign-on with the real library in its process, on the calling file's database. Close it at the end. */
export function openTestSso(db: TestDatabase, { insideOrigins = [] as readonly string[] } = {}): Sso {
  return openSso({
    insideOrigins,
    databaseUrl: db.url('kara_sso'),
    secret: new Secret('a-secret-for-tests-only-0123456789abcdef'),
    origin: testOrigin,
    log: silentLog,
  })
}

export interface MadeConnection {
  readonly company: MadeCompany
  readonly domain: string
  readonly provider: TestIdentityProvider
  readonly connection: SsoConnection
}

export interface MakeConnectionOptions {
  readonly state?: ConnectionState
  /** Since when it has been in that state (ISO 8601). */
  readonly changedAt?: string
  /** One more provider of this company; absent: of a new one. */
  readonly beside?: MadeConnection
}

/** A company with a verified domain whose people sign in through a provider of the test's own. */
export async function makeConnection(
  db: TestDatabase,
  sso: Sso,
  { state = 'optional', beside }: MakeConnectionOptions = {},
): Promise<MadeConnection> {
  const domain = beside?.domain ?? `d${randomUUID().slice(0, 12)}.test`
  const company = beside?.company ?? (await makeCompany(db, { domain }))
  const provider = makeIdentityProvider()
  const ctx = companyCtx(db, company)
  const connection = await connectSso(ctx, { label: 'Work login', metadataXml: provider.metadata() }, sso)
  const testedAt = state === 'draft' ? null : madeAt
  await db.witness`update app.sso_connection set state = ${state}, tested_at = ${testedAt}, state_changed_at = ${madeAt}
    where id = ${connection.id}`
  return { company, domain, provider, connection: { ...connection, state } }
}

export interface MadeOpenIdConnection {
  readonly company: MadeCompany
  readonly domain: string
  readonly provider: TestOpenIdProvider
  readonly connection: SsoConnection
}

/** The same through an OpenID provider of the test's own, which must be among the gateway's inside origins. */
export async function makeOpenIdConnection(
  db: TestDatabase,
  sso: Sso,
  provider: TestOpenIdProvider,
  {
    state = 'optional',
    domain = `d${randomUUID().slice(0, 12)}.test`,
  }: MakeConnectionOptions & { domain?: string } = {},
): Promise<MadeOpenIdConnection> {
  const company = await makeCompany(db, { domain })
  const { issuer, clientId } = provider
  const input = { label: 'Work login', issuer, clientId, clientSecret: testClientSecret }
  const connection = await connectOpenId(companyCtx(db, company), input, sso)
  const testedAt = state === 'draft' ? null : madeAt
  await db.witness`update app.sso_connection set state = ${state}, tested_at = ${testedAt}, state_changed_at = ${madeAt}
    where id = ${connection.id}`
  return { company, domain, provider, connection: { ...connection, state } }
}

/** A connection whose metadata is looked at daily, at an address of the test's own. */
export async function makePublishedConnection(
  db: TestDatabase,
  sso: Sso,
  publisher: { readonly metadataUrl: string; publish(metadata: string): void },
): Promise<MadeConnection> {
  const domain = `d${randomUUID().slice(0, 12)}.test`
  const company = await makeCompany(db, { domain })
  const provider = makeIdentityProvider()
  publisher.publish(provider.metadata())
  const input = { label: 'Work login', metadataUrl: publisher.metadataUrl }
  const connection = await connectSso(companyCtx(db, company), input, sso)
  await db.witness`update app.sso_connection set state = 'optional', tested_at = ${madeAt} where id = ${connection.id}`
  return { company, domain, provider, connection: { ...connection, state: 'optional' } }
}

/** A job with a company's rows. */
export function jobCtx(db: TestDatabase, { companyId }: Pick<MadeCompany, 'companyId'>) {
  return testCtx({ database: db.database, scope: { role: 'worker', companyId } })
}

/** A row only, without the library knowing of it: for modules that ask whether there is a connection. */
export async function makeConnectionRow(
  db: TestDatabase,
  company: Pick<MadeCompany, 'companyId'>,
  { state = 'optional', changedAt = madeAt }: MakeConnectionOptions = {},
): Promise<ConnectionId> {
  const id = randomUUID() as ConnectionId
  const { entityId, acsUrl } = serviceAddresses(testOrigin, id)
  await db.witness`insert into app.sso_connection (company_id, id, protocol, state, label, idp_entity_id,
      idp_metadata, sso_url, certificates, entity_id, acs_url, created_at, tested_at, state_changed_at)
    values (${company.companyId}, ${id}, 'saml', ${state}, 'Work login', ${`https://idp.test/${id}`}, '',
      'https://idp.test/sso', '[]', ${entityId}, ${acsUrl}, ${madeAt}, ${madeAt}, ${changedAt})`
  return id
}

/** A test that went all the way, without the library knowing of it: of a colleague, by IT's link, or an admin's. */
export async function makePassedTest(
  db: TestDatabase,
  { companyId }: Pick<MadeCompany, 'companyId'>,
  connectionId: ConnectionId,
  test: { subject: string; testedBy?: string; startedAt?: string },
): Promise<void> {
  const { subject, testedBy = null, startedAt = testNow } = test
  const id = randomUUID()
  await db.witness`insert into app.sso_attempt (company_id, id, connection_id, reference, purpose, host,
      browser_hash, return_path, step, outcome, started_at, expires_at, subject_hash, tested_by)
    values (${companyId}, ${id}, ${connectionId}, ${id}, 'test', 'app.localhost', 'b', '/', 'completed',
      'succeeded', ${startedAt}, ${startedAt}::timestamptz + interval '20 minutes', ${subject}, ${testedBy})`
}

/** An open attempt that left for the provider, without the library knowing of it. */
export async function makeAttemptRow(db: TestDatabase, company: MadeCompany): Promise<AttemptId> {
  const id = randomUUID() as AttemptId
  const connectionId = await makeConnectionRow(db, company)
  await db.witness`insert into app.sso_attempt (company_id, id, connection_id, reference, purpose, host,
      browser_hash, return_path, step, outcome, started_at, expires_at)
    values (${company.companyId}, ${id}, ${connectionId}, ${id}, 'sign_in', ${testHubHost}, 'b', '/', 'sent',
      'open', ${madeAt}, ${madeAt}::timestamptz + interval '20 minutes')`
  return id
}

/** Somebody who may set up the company's sign-in. */
export function companyCtx(db: TestDatabase, { companyId, ownerId }: MadeCompany) {
  return testCtx({
    database: db.database,
    scope: { role: 'company', companyId },
    actor: { kind: 'admin', personId: ownerId, companyId, role: 'it' },
  })
}

/** Somebody of support. */
export function supportCtx(db: TestDatabase) {
  return testCtx({
    database: db.database,
    scope: { role: 'support', personId: timeOrderedIds.next<'person'>() },
    clock: clockOfNow(),
  })
}

/** A refused attempt whose answer is kept: the provider named another audience. */
export async function makeRefusedAttempt(db: TestDatabase, made: MadeConnection, sso: Sso): Promise<string> {
  const gate = gateCtx(db, made.company)
  const started = await beginSignIn(gate, made, sso)
  const wrong = (xml: string) => xml.replaceAll(made.connection.entityId, 'https://other.test')
  await receiveAssertion(openGateCtx(db), answerOf(gate, made, started, {}, wrong), sso)
  return started.reference
}

/** IT without an account, by the company's set-up link. */
export function setUpLinkCtx(
  db: TestDatabase,
  { companyId }: Pick<MadeCompany, 'companyId'>,
  linkId: SetUpLinkId,
) {
  return testCtx({
    database: db.database,
    scope: { role: 'company', companyId },
    actor: { kind: 'set_up_link', linkId, companyId },
  })
}

/** The same at the sign-in gate, where a test begins. */
export function setUpLinkGateCtx(
  db: TestDatabase,
  company: Pick<MadeCompany, 'companyId'>,
  linkId: SetUpLinkId,
) {
  return { ...gateCtx(db, company), actor: setUpLinkCtx(db, company, linkId).actor }
}

/** The library reads the system's clock, so sign-ins of tests happen now. */
const clockOfNow = () => travelClock(systemClock.now().toString())

/** The sign-in gate of a company's hub. */
export function gateCtx(db: TestDatabase, { companyId }: Pick<MadeCompany, 'companyId'>) {
  return testCtx({ database: db.database, scope: { role: 'gate', companyId }, clock: clockOfNow() })
}

/** The gate before any company is known, as the assertion consumer finds it. */
export function openGateCtx(db: TestDatabase) {
  return testCtx({ database: db.database, scope: { role: 'gate' }, clock: clockOfNow() })
}

/** Somebody of the company begins to sign in at the hub. */
export function beginSignIn(
  ctx: Ctx,
  made: Pick<MadeConnection, 'connection'>,
  sso: Sso,
  changes: Partial<
    Pick<StartSignInAttemptInput, 'purpose' | 'host' | 'typedEmail' | 'browserToken' | 'asksAgain'>
  > = {},
): Promise<StartedAttempt> {
  return startSignInAttempt(
    ctx,
    {
      connectionId: made.connection.id,
      host: testHubHost,
      browserToken: testBrowser,
      returnPath: '/book/slot?step=2',
      ...changes,
    },
    sso,
  )
}

/** Somebody of the company signed in at the hub, all the way; the session that follows is another module's. */
export async function signInThrough(
  db: TestDatabase,
  made: MadeConnection,
  sso: Sso,
  shape: Partial<ResponseShape> = {},
): Promise<CompletedAttempt & { readonly signInId: string }> {
  const started = await beginSignIn(gateCtx(db, made.company), made, sso)
  const ctx = openGateCtx(db)
  const received = await receiveAssertion(ctx, answerOf(ctx, made, started, shape), sso)
  return completed(db, received, sso)
}

async function completed(db: TestDatabase, received: ReceivedAssertion, sso: Sso) {
  if (received.outcome !== 'handed_off') throw new Error(`A test's sign-in was refused`)
  const { handoffCode } = received
  const browser = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
  const attempt = await completeAttempt(openGateCtx(db), { handoffCode, ...browser }, sso)
  if (!attempt.signInId) throw new Error('A test has no sign-in')
  return { ...attempt, signInId: attempt.signInId }
}

/** The same person with a session of ours on the hub, as the page begins it. */
export async function signedInThrough(
  db: TestDatabase,
  made: MadeConnection,
  sso: Sso,
  shape: Partial<ResponseShape> = {},
) {
  return withSession(db, await signInThrough(db, made, sso, shape))
}

async function withSession(
  db: TestDatabase,
  { signInId, personId, companyId }: Awaited<ReturnType<typeof completed>>,
) {
  if (!personId) throw new Error('A test signs nobody in')
  const ctx = openGateCtx(db)
  const login = { personId, companyId, host: testHubHost, method: 'sso', signInId } as const
  const { token } = await startSession(ctx, login)
  const isIn = async () => (await readSession(ctx, { token, host: testHubHost })) !== null
  return { signInId, personId, companyId, token, isIn }
}

/** Two companies, each with a provider over OpenID Connect, and people who sign in through one of the two. */
export async function openTwoProviders(db: TestDatabase) {
  const provider = await startOpenIdProvider()
  const sibling = await provider.sibling('/other')
  const sso = openTestSso(db, { insideOrigins: [provider.origin] })
  const made = await makeOpenIdConnection(db, sso, provider)
  const others = await makeOpenIdConnection(db, sso, sibling)
  return {
    ...{ provider, sibling, sso, made, others },
    /** Somebody signed in with a session here; answers with whether it still opens. */
    async signedIn(name: string, { sid = `s-${name}`, at = made, by = provider } = {}) {
      const started = await beginSignIn(gateCtx(db, at.company), at, sso)
      const email = `${name}@${at.domain}`
      const answer = by.answer(started.redirectUrl, {
        claims: (good) => ({ ...good, sub: name, email, sid }),
        userinfo: { ...goodPerson, sub: name, email },
      })
      const received = await receiveCallback(openGateCtx(db), answer, sso)
      return (await withSession(db, await completed(db, received, sso))).isIn
    },
    async close() {
      await sso.close()
      await provider.close()
    },
  }
}

/** What the provider posts to the assertion consumer after that; `change` bends the signed document. */
export function answerOf(
  ctx: Ctx,
  made: MadeConnection,
  started: StartedAttempt,
  shape: Partial<ResponseShape> = {},
  change: (xml: string) => string = (xml) => xml,
) {
  const query = new URL(started.redirectUrl).searchParams
  const request = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString()
  const requestId = /<\S*AuthnRequest[^>]* ID="([^"]+)"/.exec(request)?.[1] ?? ''
  const { entityId: spEntityId, acsUrl } = made.connection
  const xml = made.provider.respond(
    { requestId, spEntityId, acsUrl, now: ctx.clock.now() },
    { attributes: [['email', `birna@${made.domain}`]], ...shape },
  )
  return {
    connectionId: made.connection.id,
    samlResponse: Buffer.from(change(xml)).toString('base64'),
    relayState: query.get('RelayState') ?? '',
  }
}
