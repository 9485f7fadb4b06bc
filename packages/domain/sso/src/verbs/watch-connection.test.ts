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
  makePublishedConnection,
  openGateCtx,
  openTestSso,
  startPublisher,
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
