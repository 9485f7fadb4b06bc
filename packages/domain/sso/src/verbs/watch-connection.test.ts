import { makeCompany } from '@kara/companies/testing'
import { announced, audited, drainOutbox, dueWork, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import { ssoJobs } from '../subscriptions.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  jobCtx,
  type MadeConnection,
  makeIdentityProvider,
  makeOpenIdConnection,
  makePublishedConnection,
  openGateCtx,
  openTestSso,
  startOpenIdProvider,
  startPublisher,
  type TestOpenIdProvider,
  type TestPublisher,
} from '../testing.ts'
import { receiveAssertion } from './receive-assertion.ts'
import { watchConnection } from './watch-connection.ts'

describe('the daily look at what a provider publishes', () => {
  const db = openTestDatabase()
  let sso: Sso
  let publisher: TestPublisher
  beforeAll(async () => {
    publisher = await startPublisher()
    sso = openTestSso(db, { insideOrigins: [publisher.origin] })
  })
  afterAll(async () => {
    await sso.close()
    publisher.close()
  })

  async function watched() {
    const made = await makePublishedConnection(db, sso, publisher)
    const ctx = companyCtx(db, made.company)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [ssoJobs(sso)] })
    await drain()
    const aDayLater = async () => {
      ctx.clock.advance({ hours: 24 })
      await drain()
    }
    const now = async () => (await listConnections(ctx))[0]
    const told = async (type: string) =>
      (await announced(db, type)).filter(({ companyId }) => companyId === made.company.companyId)
    return { made, ctx, aDayLater, now, told }
  }
  async function signIn(made: MadeConnection, by: MadeConnection['provider']) {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const answer = answerOf(ctx, { ...made, provider: by }, started)
    return (await receiveAssertion(ctx, answer, sso)).outcome
  }
  const renewed = (made: MadeConnection) => makeIdentityProvider(made.provider.entityId.split('/').at(-1))

  it('adds a new certificate by itself, and people sign in by both until the old one ends', async () => {
    const { made, aDayLater, now, told } = await watched()
    const next = renewed(made)
    expect(await signIn(made, next)).toBe('refused')
    publisher.publish(next.metadata())
    await aDayLater()
    expect((await now())?.certificates).toHaveLength(2)
    expect(await signIn(made, next)).toBe('handed_off')
    expect(await signIn(made, made.provider)).toBe('handed_off')
    expect(await told('sso_connection.certificates_added')).toHaveLength(1)
    expect((await audited(db, 'sso_connection.certificates_added')).at(-1)).toMatchObject({
      objectId: made.connection.id,
    })
    await aDayLater()
    expect(await told('sso_connection.certificates_added')).toHaveLength(1)
  }, 120_000)

  it('moves nobody to another address by itself, and says so once', async () => {
    const { made, aDayLater, now, told } = await watched()
    publisher.publish(made.provider.metadata({ ssoUrl: 'https://idp.test/elsewhere' }))
    await aDayLater()
    const first = (await now())?.watched.proposal
    expect(first).toMatchObject({ ssoUrl: 'https://idp.test/elsewhere', isOtherProvider: false })
    expect((await now())?.ssoUrl).toBe(made.provider.ssoUrl)
    await aDayLater()
    expect((await now())?.watched.proposal).toEqual(first)
    expect(await told('sso_connection.change_proposed')).toHaveLength(1)
    publisher.publish(made.provider.metadata())
    await aDayLater()
    expect((await now())?.watched.proposal).toBeNull()
  }, 120_000)

  it('notes what it cannot read, and forgets it when it can again', async () => {
    const { made, aDayLater, now, told } = await watched()
    publisher.publish(null)
    await aDayLater()
    expect((await now())?.watched.problem).toBe('metadata_unreachable')
    publisher.publish('<html>Sign in</html>')
    await aDayLater()
    expect((await now())?.watched.problem).toBe('not_metadata')
    expect(await told('sso_connection.metadata_unreadable')).toHaveLength(1)
    publisher.publish(made.provider.metadata())
    await aDayLater()
    expect((await now())?.watched).toMatchObject({ problem: null, checkedAt: expect.any(String) })
  }, 120_000)

  it('ends when the connection is switched off', async () => {
    const { made, aDayLater } = await watched()
    await db.witness`update app.sso_connection set state = 'disabled' where id = ${made.connection.id}`
    await aDayLater()
    const left = await dueWork(db, 'sso_connection.watch')
    expect(left.filter(({ key }) => key === made.connection.id)).toEqual([])
  })

  it('is a job, and touches no other company’s connection', async () => {
    const { made, ctx, now } = await watched()
    const found = { outcome: 'problem', reason: 'metadata_broken' } as const
    const input = { connectionId: made.connection.id }
    await expect(watchConnection(ctx, input, found)).rejects.toMatchObject({ code: 'sso.not_allowed' })
    await watchConnection(jobCtx(db, await makeCompany(db)), input, found)
    expect((await now())?.watched.problem).toBeNull()
  })
})

describe('the daily look at what an OpenID provider publishes', () => {
  const db = openTestDatabase()
  let sso: Sso
  let house: TestOpenIdProvider
  beforeAll(async () => {
    house = await startOpenIdProvider()
    sso = openTestSso(db, { insideOrigins: [house.origin] })
  })
  afterAll(async () => {
    await sso.close()
    await house.close()
  })

  async function watched(path: string) {
    const provider = await house.sibling(path)
    const made = await makeOpenIdConnection(db, sso, provider)
    const ctx = companyCtx(db, made.company)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [ssoJobs(sso)] })
    await drain()
    const aDayLater = async () => {
      ctx.clock.advance({ hours: 24 })
      await drain()
    }
    const now = async () => (await listConnections(ctx))[0]
    const told = async (type: string) =>
      (await announced(db, type)).filter(({ companyId }) => companyId === made.company.companyId)
    return { made, provider, ctx, aDayLater, now, told }
  }

  it('follows details by itself and tells the library, and nobody else', async () => {
    const { made, provider, aDayLater, now, told } = await watched('/details')
    provider.describe({ id_token_signing_alg_values_supported: ['RS256', 'ES256'] })
    await aDayLater()
    expect((await now())?.watched).toMatchObject({ problem: null, proposal: null })
    const [row] =
      await db.witness`select idp_metadata from app.sso_connection where id = ${made.connection.id}`
    expect(row?.idp_metadata).toContain('ES256')
    expect((await audited(db, 'sso_connection.details_followed')).at(-1)).toMatchObject({
      objectId: made.connection.id,
    })
    expect(await audited(db, 'sso_connection.library_told')).not.toHaveLength(0)
    expect(await told('sso_connection.change_proposed')).toHaveLength(0)
  }, 120_000)

  it('moves to no other address by itself, shows what would change, and asks once', async () => {
    const { provider, aDayLater, now, told } = await watched('/moves')
    provider.describe({ jwks_uri: `${house.issuer}/keys` })
    await aDayLater()
    expect((await now())?.watched.proposal?.changes).toEqual([
      { field: 'jwks_uri', now: `${provider.issuer}/keys`, proposed: `${house.issuer}/keys` },
    ])
    await aDayLater()
    expect(await told('sso_connection.change_proposed')).toHaveLength(1)
    provider.describe({})
    await aDayLater()
    expect((await now())?.watched.proposal).toBeNull()
  }, 120_000)

  it('says when the document or its keys cannot be read', async () => {
    const { provider, aDayLater, now, told } = await watched('/trouble')
    provider.describe(null)
    await aDayLater()
    expect((await now())?.watched.problem).toBe('metadata_unreachable')
    provider.describe({ jwks_uri: `${provider.issuer}/nothing` })
    await aDayLater()
    expect((await now())?.watched.problem).toBe('discovery_failed')
    provider.describe({ issuer: 'https://elsewhere.test' })
    await aDayLater()
    expect((await now())?.watched.problem).toBe('issuer_differs')
    expect(await told('sso_connection.metadata_unreadable')).toHaveLength(1)
    provider.describe({})
    await aDayLater()
    expect((await now())?.watched.problem).toBeNull()
  }, 120_000)
})
