import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import type { AttemptRow } from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  openTestSso,
  type ResponseShape,
} from '../testing.ts'
import { judgeResponse } from './judge-response.ts'

describe('judging a response', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function arrive(shape: Partial<ResponseShape> = {}, change?: (xml: string) => string) {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    const [row] = await db.witness`select library_client_id, request_id from app.sso_connection c
      join app.sso_attempt a on a.connection_id = c.id where a.id = ${started.attemptId}`
    const { id, entityId, acsUrl, idpEntityId, state, certificates } = made.connection
    const connection = {
      id,
      entityId,
      acsUrl,
      idpEntityId,
      state,
      libraryClientId: row?.library_client_id,
      certificates,
    }
    const attempt = { id: started.attemptId, companyId: made.company.companyId, requestId: row?.request_id }
    const answer = answerOf(ctx, made, started, shape, change)
    const arrived = { ...answer, connection: connection as ConnectionRow, attempt: attempt as AttemptRow }
    return { ctx, arrived }
  }

  it('believes what our question, the signature and the company’s domain agree on', async () => {
    const { ctx, arrived } = await arrive()
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({
      outcome: 'identity',
      identity: { nameId: 'birna-7f3a', email: `birna@${made.domain}` },
    })
  })

  it.each<[string, string, string, Partial<ResponseShape>, ((xml: string) => string)?]>([
    ['A01 unsigned', 'checked', 'unsigned', { signs: [] }],
    [
      'A03 value changed after signing',
      'verified',
      'signature_invalid',
      {},
      (xml) => xml.replace('a-7f', 'b-7f'),
    ],
    ['A04 wrong audience', 'checked', 'audience', { audience: 'https://other.test' }],
    ['A07 expired five minutes ago', 'checked', 'expired', { notOnOrAfter: -300 }],
    ['A11 other Recipient', 'checked', 'recipient', { recipient: 'https://other.test' }],
    ['A23 a text that would end the library', 'checked', 'malformed', {}, (xml) => xml.replace('birna', '&')],
    ['no address', 'checked', 'email_missing', { attributes: [] }],
    ['a foreign address', 'admitted', 'domain_not_verified', { attributes: [['email', 'x@evil.test']] }],
    [
      '5.3 the address of somebody who runs the platform',
      'admitted',
      'domain_not_verified',
      { attributes: [['email', 'owner@kara.example']] },
    ],
  ])('refuses %s at the step %s as %s', async (_name, at, reason, shape, change) => {
    const { ctx, arrived } = await arrive(shape, change)
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({
      outcome: 'refused',
      at,
      refusal: { reason },
    })
  })

  it('5.3 refuses an address whose domain only looks like the company’s', async () => {
    const alike = made.domain.replace('d', '\u0501')
    expect(alike).not.toBe(made.domain)
    const { ctx, arrived } = await arrive({ attributes: [['email', `birna@${alike}`]] })
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({
      outcome: 'refused',
      at: 'admitted',
      refusal: { reason: 'domain_not_verified', received: expect.stringContaining('@xn--') },
    })
  })

  it('5.3 knows an address that differs by the case of its letters for the same one', async () => {
    const shouted = `BIRNA@${made.domain.toUpperCase()}`
    const { ctx, arrived } = await arrive({ attributes: [['email', shouted]] })
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({
      outcome: 'identity',
      identity: { email: `birna@${made.domain}` },
    })
  })

  it('5.3 refuses a domain that was proven earlier and then lost', async () => {
    const { ctx, arrived } = await arrive()
    await db.witness`update app.company_domain set state = 'failed' where name = ${made.domain}`
    const judgement = await judgeResponse(ctx, arrived, sso)
    await db.witness`update app.company_domain set state = 'verified' where name = ${made.domain}`
    expect(judgement).toMatchObject({
      refusal: { reason: 'domain_not_verified', received: `…@${made.domain}` },
    })
  })

  it('happens at the gate of the company, for its own attempts', async () => {
    const { arrived } = await arrive()
    await expect(judgeResponse(companyCtx(db, made.company), arrived, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const other = await makeConnection(db, sso)
    await expect(judgeResponse(gateCtx(db, other.company), arrived, sso)).rejects.toThrow()
  })

  it('reads the world’s clock, also while the product’s is moved to tomorrow', async () => {
    const { ctx, arrived } = await arrive()
    ctx.clock.advance({ hours: 26 })
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({ outcome: 'identity' })
  })

  it('takes an assertion once, even when the second judge is another process', async () => {
    const { ctx, arrived } = await arrive()
    await judgeResponse(ctx, arrived, sso)
    expect(await judgeResponse(ctx, arrived, sso)).toMatchObject({
      at: 'checked',
      refusal: { reason: 'replay' },
    })
  })

  it('leaves a record of the steps that were passed', async () => {
    const { ctx, arrived } = await arrive()
    await judgeResponse(ctx, arrived, sso)
    const entries = await audited(db, 'sso_attempt.admitted')
    expect(entries.at(-1)).toMatchObject({ objectId: arrived.attempt.id, personId: null })
  })
})
