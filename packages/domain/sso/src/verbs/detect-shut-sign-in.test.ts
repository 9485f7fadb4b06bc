import { announced, audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findIncident } from '../reads/find-incident.ts'
import { replayAttempt } from '../reads/replay-attempt.ts'
import { findShutCompany } from '../steps/find-shut-company.ts'
import { ssoJobs } from '../subscriptions.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  jobCtx,
  type MadeConnection,
  makeConnection,
  makeIdentityProvider,
  openGateCtx,
  openTestSso,
  signInThrough,
  supportCtx,
} from '../testing.ts'
import { connectSso } from './connect-sso.ts'
import { detectShutSignIn } from './detect-shut-sign-in.ts'
import { endIncident } from './end-incident.ts'
import { receiveAssertion } from './receive-assertion.ts'

describe('a sign-in through which nobody can come any more', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  const job = (made: MadeConnection) => jobCtx(db, made.company)
  const detect = (made: MadeConnection) => detectShutSignIn(job(made), { connectionId: made.connection.id })
  const shown = (made: MadeConnection) => findIncident(gateCtx(db, made.company))
  const told = async (made: MadeConnection) =>
    (await announced(db, 'sso_incident.opened')).filter(
      ({ companyId }) => companyId === made.company.companyId,
    )
  const lastCertificateEnds = (made: MadeConnection, at: string) =>
    db.witness`update app.sso_connection
      set certificates = jsonb_set(certificates, '{0,validTo}', to_jsonb(${at}::text)) where id = ${made.connection.id}`

  /** Somebody in a browser of their own, whose answer another key has signed. */
  async function failToVerify(made: MadeConnection, browser: string) {
    const gate = gateCtx(db, made.company)
    const browserToken = `${browser}-a-browser-token-of-a-test-0123456789`
    const started = await beginSignIn(gate, made, sso, { browserToken })
    const other = { ...made, provider: makeIdentityProvider(made.provider.entityId.split('/').at(-1)) }
    const received = await receiveAssertion(openGateCtx(db), answerOf(gate, other, started), sso)
    expect(received).toMatchObject({ outcome: 'refused', refusal: { reason: 'signature_invalid' } })
  }
  async function allFailToVerify(made: MadeConnection) {
    for (const browser of ['one', 'two', 'three', 'one', 'two']) await failToVerify(made, browser)
  }

  it('is one incident once its last certificate has ended, and is told to the company once', async () => {
    const made = await makeConnection(db, sso, { state: 'required' })
    await detect(made)
    expect(await shown(made)).toBeNull()
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    await detect(made)
    await detect(made)
    expect(await shown(made)).toMatchObject({ kind: 'certificate' })
    expect(await told(made)).toMatchObject([
      { payload: { connectionId: made.connection.id, kind: 'certificate' } },
    ])
    expect((await audited(db, 'sso_incident.opened')).at(-1)).toMatchObject({
      detail: { connectionId: made.connection.id, kind: 'certificate' },
    })
  })

  it('is looked for at the very moment its last certificate ends', async () => {
    const made = await makeConnection(db, sso)
    const ctx = companyCtx(db, made.company)
    await lastCertificateEnds(made, ctx.clock.now().add({ hours: 30 }).toString())
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [ssoJobs(sso)], queue: 'connections' })
    await drain()
    ctx.clock.advance({ hours: 29 })
    await drain()
    expect(await shown(made)).toBeNull()
    ctx.clock.advance({ hours: 2 })
    await drain()
    expect(await shown(made)).toMatchObject({ kind: 'certificate' })
  })

  it('refuses an answer when every certificate has ended, and says which one is missing', async () => {
    const made = await makeConnection(db, sso)
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    const gate = gateCtx(db, made.company)
    const started = await beginSignIn(gate, made, sso)
    const refusal = { reason: 'certificate_ended', code: 'S49' }
    expect(await receiveAssertion(openGateCtx(db), answerOf(gate, made, started), sso)).toMatchObject({
      outcome: 'refused',
      refusal,
    })
    const wish = { reference: started.reference, metadataXml: made.provider.metadata() }
    expect(await replayAttempt(supportCtx(db), wish, sso)).toMatchObject({
      asItIs: { outcome: 'refused', refusal, signature: 'holds' },
      changed: { outcome: 'passes', signature: 'holds' },
    })
  })

  it('refuses an answer signed by the one of two certificates that has ended, and takes one by the other', async () => {
    const made = await makeConnection(db, sso)
    const next = makeIdentityProvider(made.provider.entityId.split('/').at(-1))
    const certificatesPem = [made.provider.certificatePem, next.certificatePem]
    const metadataXml = made.provider.metadata({ certificatesPem })
    await connectSso(companyCtx(db, made.company), { label: 'Work login', metadataXml }, sso)
    const receive = async (provider = made.provider) => {
      const gate = gateCtx(db, made.company)
      const started = await beginSignIn(gate, made, sso)
      const answer = answerOf(gate, { ...made, provider }, started)
      return { ...started, received: await receiveAssertion(openGateCtx(db), answer, sso) }
    }
    expect((await receive()).received.outcome).toBe('handed_off')
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    const refusal = { reason: 'certificate_ended', code: 'S49' }
    const { received, reference } = await receive()
    expect(received).toMatchObject({ outcome: 'refused', refusal })
    expect(await replayAttempt(supportCtx(db), { reference }, sso)).toMatchObject({
      asItIs: { outcome: 'refused', refusal, signature: 'holds' },
    })
    expect((await receive(next)).received.outcome).toBe('handed_off')
    const stranger = makeIdentityProvider(made.provider.entityId.split('/').at(-1))
    expect((await receive(stranger)).received).toMatchObject({ refusal: { reason: 'signature_invalid' } })
  })

  it('shows as well when its provider goes on signing by a key that has ended beside the next one', async () => {
    const made = await makeConnection(db, sso)
    const next = makeIdentityProvider(made.provider.entityId.split('/').at(-1))
    const certificatesPem = [made.provider.certificatePem, next.certificatePem]
    const metadataXml = made.provider.metadata({ certificatesPem })
    await connectSso(companyCtx(db, made.company), { label: 'Work login', metadataXml }, sso)
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    for (const browser of ['one', 'two', 'three', 'one', 'two']) {
      const gate = gateCtx(db, made.company)
      const browserToken = `${browser}-a-browser-token-of-a-test-0123456789`
      const started = await beginSignIn(gate, made, sso, { browserToken })
      await receiveAssertion(openGateCtx(db), answerOf(gate, made, started), sso)
    }
    await detect(made)
    expect(await shown(made)).toMatchObject({ kind: 'certificate' })
  })

  it('has one winner when two workers find it at once', async () => {
    const made = await makeConnection(db, sso)
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    await Promise.all([detect(made), detect(made), detect(made)])
    expect(await told(made)).toHaveLength(1)
    const rows = await db.witness`select id from app.sso_incident where connection_id = ${made.connection.id}`
    expect(rows).toHaveLength(1)
  })

  it('shows as well when no certificate verifies what the provider signs, in several browsers', async () => {
    const made = await makeConnection(db, sso)
    for (const browser of ['one', 'one', 'one', 'one', 'two', 'two']) await failToVerify(made, browser)
    await detect(made)
    expect(await shown(made)).toBeNull()
    await failToVerify(made, 'three')
    await detect(made)
    expect(await shown(made)).toMatchObject({ kind: 'certificate' })
  }, 60_000)

  it('is not shut while somebody comes in, and opens by itself with the first who does', async () => {
    const made = await makeConnection(db, sso)
    await allFailToVerify(made)
    await signInThrough(db, made, sso)
    await detect(made)
    expect(await shown(made)).toBeNull()
    await allFailToVerify(made)
    await detect(made)
    expect(await shown(made)).not.toBeNull()
    await signInThrough(db, made, sso)
    expect(await shown(made)).toBeNull()
    const [row] = await db.witness`select ended_at, ended_by from app.sso_incident
      where connection_id = ${made.connection.id}`
    expect(row).toMatchObject({ ended_at: expect.anything(), ended_by: null })
    expect((await audited(db, 'sso_incident.ended')).length).toBeGreaterThan(0)
  }, 60_000)

  it('lets an owner past it, as every trouble does', async () => {
    const made = await makeConnection(db, sso, { state: 'required' })
    const { ownerId, companyId } = made.company
    expect(await findShutCompany(openGateCtx(db), ownerId)).toBeNull()
    await allFailToVerify(made)
    await detect(made)
    expect(await findShutCompany(openGateCtx(db), ownerId)).toMatchObject({ companyId })
  }, 60_000)

  it('stays down for a day once support took it down', async () => {
    const made = await makeConnection(db, sso)
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    await detect(made)
    const incidentId = (await shown(made))?.incidentId ?? ''
    const support = supportCtx(db)
    await endIncident(support, { incidentId })
    const ctx = { ...job(made), clock: support.clock }
    await detectShutSignIn(ctx, { connectionId: made.connection.id })
    expect(await shown(made)).toBeNull()
    ctx.clock.advance({ hours: 25 })
    await detectShutSignIn(ctx, { connectionId: made.connection.id })
    expect(await shown(made)).not.toBeNull()
  })

  it('concerns nobody where nobody signs in through it, nor at another company', async () => {
    const draft = await makeConnection(db, sso, { state: 'draft' })
    await lastCertificateEnds(draft, '2026-11-01T00:00:00Z')
    await detect(draft)
    expect(await shown(draft)).toBeNull()
    const made = await makeConnection(db, sso)
    await lastCertificateEnds(made, '2026-11-01T00:00:00Z')
    const elsewhere = await makeConnection(db, sso)
    await detectShutSignIn(job(elsewhere), { connectionId: made.connection.id })
    expect(await shown(made)).toBeNull()
  })

  it('is found by jobs only', async () => {
    const made = await makeConnection(db, sso)
    await expect(
      detectShutSignIn(companyCtx(db, made.company), { connectionId: made.connection.id }),
    ).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
