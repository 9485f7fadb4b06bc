import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  makeIdentityProvider,
  openGateCtx,
  openTestSso,
  type ResponseShape,
  testHubHost,
} from '../testing.ts'
import { receiveAssertion } from './receive-assertion.ts'

describe('receiving what an identity provider posts', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function arrive(shape: Partial<ResponseShape> = {}, change?: (xml: string) => string) {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, made, started, shape, change)
    return { started, ctx, input, received: await receiveAssertion(ctx, input, sso) }
  }
  const attemptRow = async (id: string) =>
    (await db.witness`select * from app.sso_attempt where id = ${id}`)[0]
  const stepsOf = async (id: string) =>
    (
      await db.witness`select step, outcome from app.sso_attempt_step where attempt_id = ${id} order by seq`
    ).map(({ step, outcome }) => `${step} ${outcome}`)

  it('hands a verified person on to their own host by a one-time code', async () => {
    const { started, received } = await arrive()
    expect(received).toMatchObject({ outcome: 'handed_off', host: testHubHost })
    expect(await stepsOf(started.attemptId)).toEqual([
      'started ok',
      'sent ok',
      'returned ok',
      'checked ok',
      'verified ok',
      'admitted ok',
      'handed_off ok',
    ])
    const row = await attemptRow(started.attemptId)
    expect(row).toMatchObject({ outcome: 'open', step: 'handed_off', email_domain: made.domain })
    const code = received.outcome === 'handed_off' ? received.handoffCode : ''
    expect(JSON.stringify(row)).not.toContain(code)
    expect(JSON.stringify(row)).not.toContain('birna')
  })

  it('is for the gate only', async () => {
    const { input } = await arrive()
    await expect(receiveAssertion(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  it('knows no connection that does not exist', async () => {
    const input = { connectionId: crypto.randomUUID(), samlResponse: '', relayState: '' }
    await expect(receiveAssertion(openGateCtx(db), input, sso)).rejects.toMatchObject({
      code: 'sso.connection_missing',
    })
  })

  it('answers a refusal with its reference code and reason, and records both', async () => {
    const { started, received } = await arrive({ audience: 'https://other.test' })
    expect(received).toMatchObject({
      outcome: 'refused',
      reference: started.reference,
      refusal: { reason: 'audience', code: 'S01', mustAct: ['company_it'] },
      host: testHubHost,
    })
    expect(await attemptRow(started.attemptId)).toMatchObject({ outcome: 'refused', code: 'audience' })
    expect((await stepsOf(started.attemptId)).at(-1)).toBe('checked refused')
  })

  it('A02 refuses a response signed by another key', async () => {
    const foreign = makeIdentityProvider()
    const { provider } = made
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const asForeign = { ...made, provider: foreign }
    const input = answerOf(ctx, asForeign, started, {
      responseIssuer: provider.entityId,
      assertionIssuer: provider.entityId,
    })
    expect(await receiveAssertion(ctx, input, sso)).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'signature_invalid', code: 'S02' },
    })
  })

  it('A44 answers the same response a second time with its reference and lets the first stand', async () => {
    const { started, ctx, input } = await arrive()
    expect(await receiveAssertion(ctx, input, sso)).toMatchObject({
      outcome: 'refused',
      reference: started.reference,
      refusal: { reason: 'replay', code: 'S06' },
    })
    expect(await attemptRow(started.attemptId)).toMatchObject({ step: 'handed_off' })
  })

  it('one of two simultaneous posts of one response passes', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, made, started)
    const received = await Promise.all([receiveAssertion(ctx, input, sso), receiveAssertion(ctx, input, sso)])
    expect(received.map(({ outcome }) => outcome).sort()).toEqual(['handed_off', 'refused'])
  })

  it('refuses an assertion that another attempt has used', async () => {
    await arrive({ assertionId: '_one' })
    const { received } = await arrive({ assertionId: '_one' })
    expect(received).toMatchObject({ refusal: { reason: 'replay' } })
  })

  it('A45 refuses an answer nobody asked for, and gives it a reference code', async () => {
    const { input } = await arrive()
    const ctx = openGateCtx(db)
    const unsolicited = made.provider.respond(
      {
        requestId: '',
        spEntityId: made.connection.entityId,
        acsUrl: made.connection.acsUrl,
        now: ctx.clock.now(),
      },
      { responseInResponseTo: null, assertionInResponseTo: null },
    )
    const posted = { ...input, relayState: '', samlResponse: Buffer.from(unsolicited).toString('base64') }
    const received = await receiveAssertion(ctx, posted, sso)
    expect(received).toMatchObject({ outcome: 'refused', refusal: { reason: 'unsolicited' }, host: null })
    const withLostState = await receiveAssertion(ctx, { ...input, relayState: 'boxyhq_jackson_lost' }, sso)
    expect(withLostState).toMatchObject({ refusal: { reason: 'state_unknown' } })
  })

  it('A46 refuses an answer of another company’s provider', async () => {
    const other = await makeConnection(db, sso)
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, { ...made, provider: other.provider }, started)
    expect(await receiveAssertion(ctx, input, sso)).toMatchObject({ refusal: { reason: 'issuer_unknown' } })
    const elsewhere = await receiveAssertion(ctx, { ...input, connectionId: other.connection.id }, sso)
    expect(elsewhere).toMatchObject({
      refusal: { reason: 'state_unknown' },
      companyId: other.company.companyId,
    })
  })

  it('refuses an answer that comes after the attempt’s time', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, made, started)
    ctx.clock.advance({ minutes: 21 })
    expect(await receiveAssertion(ctx, input, sso)).toMatchObject({ refusal: { reason: 'attempt_expired' } })
  })

  it('answers what is no response at all', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = { ...answerOf(ctx, made, started), samlResponse: 'not base64!' }
    expect(await receiveAssertion(ctx, input, sso)).toMatchObject({
      refusal: { reason: 'malformed', code: 'S20' },
    })
  })

  it('goes on after the SAML process died, and records what was lost', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, made, started)
    const receiving = receiveAssertion(ctx, input, sso)
    const processId = sso.saml.processId()
    if (processId) process.kill(processId, 'SIGKILL')
    expect(['handed_off', 'refused']).toContain((await receiving).outcome)
    expect((await arrive()).received.outcome).toBe('handed_off')
  })

  it('announces and records a refusal without a name', async () => {
    const { started } = await arrive({ signs: [] })
    const events = await announced(db, 'sso_attempt.refused')
    expect(events.at(-1)).toMatchObject({
      companyId: made.company.companyId,
      personId: null,
      payload: { attemptId: started.attemptId, reason: 'unsigned' },
    })
    const entries = await audited(db, 'sso_attempt.refused')
    expect(entries.at(-1)).toMatchObject({ objectId: started.attemptId, detail: { reason: 'unsigned' } })
  })
})
