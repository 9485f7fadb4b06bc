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
  openGateCtx,
  openTestSso,
} from '../testing.ts'
import { receiveAssertion } from '../verbs/receive-assertion.ts'
import { recordStrayResponse, type StrayResponse } from './record-stray-response.ts'

describe('a response that answers no open question', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  let stray: StrayResponse
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
    const { id, idpEntityId } = made.connection
    const connection = { id, idpEntityId, companyId: made.company.companyId } as StrayResponse['connection']
    stray = { connection, relayState: '', samlResponse: '' }
  })
  afterAll(() => sso.close())

  it('gets a reference code under which support finds what it claimed to be', async () => {
    const received = await recordStrayResponse(gateCtx(db, made.company), stray)
    const reference = received.outcome === 'refused' ? received.reference : ''
    const [row] = await db.witness`select * from app.sso_attempt where reference = ${reference}`
    expect(row).toMatchObject({
      outcome: 'refused',
      code: 'state_unknown',
      browser_hash: '',
      email_domain: null,
    })
    expect(row?.expected).toMatchObject({ text: made.provider.entityId })
  })

  it('is recorded at the gate of its company only', async () => {
    await expect(recordStrayResponse(companyCtx(db, made.company), stray)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const other = await makeConnection(db, sso)
    await expect(recordStrayResponse(gateCtx(db, other.company), stray)).rejects.toThrow()
  })

  it('a repetition ends nothing: the first answer keeps its way', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const input = answerOf(ctx, made, started)
    await receiveAssertion(ctx, input, sso)
    const repeated = await recordStrayResponse(gateCtx(db, made.company), {
      ...stray,
      relayState: input.relayState,
    })
    expect(repeated).toMatchObject({ reference: started.reference, refusal: { reason: 'replay' } })
    const [row] = await db.witness`select outcome, step from app.sso_attempt where id = ${started.attemptId}`
    expect(row).toEqual({ outcome: 'open', step: 'handed_off' })
  })

  it('is announced and recorded', async () => {
    await recordStrayResponse(gateCtx(db, made.company), stray)
    expect((await announced(db, 'sso_attempt.refused')).at(-1)).toMatchObject({
      companyId: made.company.companyId,
      payload: { reason: 'state_unknown' },
    })
    expect(await audited(db, 'sso_attempt.unasked')).not.toEqual([])
  })
})
