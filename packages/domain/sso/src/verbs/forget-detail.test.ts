import { makeCompany } from '@kara/companies/testing'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import * as sso from '../index.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  makeAttemptRow,
  makeConnection,
  makeRefusedAttempt,
  openGateCtx,
  openTestSso,
  testHubHost,
  testKeys,
} from '../testing.ts'
import { askForHelp } from './ask-for-help.ts'
import { forgetDetail } from './forget-detail.ts'
import { receiveAssertion } from './receive-assertion.ts'

describe('forgetting what is kept of sign-ins', () => {
  const db = openTestDatabase()
  const opened = openTestSso(db)
  afterAll(() => opened.close())

  it('deletes the answers of the company whose days are over, and no others', async () => {
    const [old, fresh] = [await makeConnection(db, opened), await makeConnection(db, opened)]
    for (const made of [old, fresh]) await makeRefusedAttempt(db, made, opened)
    await makeRefusedAttempt(db, old, opened)
    await db.witness`update app.sso_document set kept_until = now() - interval '1 hour'
      where company_id = ${old.company.companyId}`
    const { companyId } = old.company
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    ctx.clock.travelTo(new Date().toISOString())
    await forgetDetail(ctx)
    await forgetDetail(ctx)
    const left = await db.witness`select company_id from app.sso_document`
    expect(left.map((row) => row.company_id)).toEqual([fresh.company.companyId])
    expect(await audited(db, 'sso_document.forgotten')).toMatchObject([{ detail: { deleted: 2 } }])
  })

  it('deletes what somebody wrote to support thirty days later, and no sooner', async () => {
    const company = await makeCompany(db)
    const ctx = gateCtx(db, company)
    const reference = await makeAttemptRow(db, company)
    const ask = { reference, message: 'A white page', replyTo: 'birna@home.test', locale: 'is' } as const
    const write = () => askForHelp(ctx, { ...ask, host: testHubHost }, testKeys)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [sso], queue: 'sessions' })
    const left = () => db.witness`select created_at from app.sso_help_request
      where company_id = ${company.companyId}`
    await write()
    ctx.clock.advance({ hours: 24 * 29 })
    await write()
    await drain()
    expect(await left()).toHaveLength(2)
    ctx.clock.advance({ hours: 24 })
    expect(await drain()).toContainEqual({ name: 'sso_help_request.forget', outcome: 'done' })
    expect(await left()).toHaveLength(1)
    ctx.clock.advance({ hours: 24 * 29 })
    await drain()
    expect(await left()).toEqual([])
    const forgotten = await audited(db, 'sso_help_request.forgotten')
    expect(forgotten).toMatchObject([{ detail: { deleted: 1 } }, { detail: { deleted: 1 } }])
    expect(JSON.stringify(forgotten)).not.toMatch(/birna|white page/)
  })

  it('leaves what was written to support at other companies', async () => {
    const [old, other] = [await makeCompany(db), await makeCompany(db)]
    for (const company of [old, other]) {
      const reference = await makeAttemptRow(db, company)
      await askForHelp(gateCtx(db, company), { reference, locale: 'en', host: testHubHost }, testKeys)
    }
    const { companyId } = old
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    ctx.clock.travelTo(new Date().toISOString())
    ctx.clock.advance({ hours: 24 * 31 })
    await forgetDetail(ctx)
    const left = await db.witness`select company_id from app.sso_help_request
      where company_id in (${companyId}, ${other.companyId})`
    expect(left.map((row) => row.company_id)).toEqual([other.companyId])
  })

  it('takes from an attempt what it was compared by thirty days after, and leaves that it was and how it ended', async () => {
    const made = await makeConnection(db, opened)
    const gate = gateCtx(db, made.company)
    const refused = await makeRefusedAttempt(db, made, opened)
    const { reference: left } = await beginSignIn(gate, made, opened)
    const handedOff = await beginSignIn(gate, made, opened)
    await receiveAssertion(openGateCtx(db), answerOf(gate, made, handedOff), opened)
    const rows = () => db.witness`select a.outcome, a.code, num_nonnulls(a.expected, a.received, a.claims,
        a.email_domain, a.identity_sealed, a.subject_hash, a.typed_hash) as kept,
        (select count(*)::int from app.sso_attempt_step s where s.attempt_id = a.id and s.detail <> '{}') as said
      from app.sso_attempt a where a.reference in ${db.witness([refused, left, handedOff.reference])}
      order by a.started_at, a.id`
    const { clock } = testCtx({ database: db.database, scope: { role: 'gate' } })
    clock.travelTo(new Date().toISOString())
    const drain = () => drainOutbox(db, { clock, modules: [sso], queue: 'sessions' })
    const before = await rows()
    expect(before.filter(({ kept }) => kept > 0)).toHaveLength(2)
    clock.advance({ hours: 24 * 30 - 1 })
    await drain()
    expect(await rows()).toEqual(before)
    clock.advance({ hours: 25 })
    expect(await drain()).toContainEqual({ name: 'sso_attempt.forget', outcome: 'done' })
    expect(await rows()).toEqual(before.map((row) => ({ ...row, kept: 0, said: 0 })))
    expect(await audited(db, 'sso_attempt.detail_forgotten')).toContainEqual(
      expect.objectContaining({ objectId: made.company.companyId, detail: { taken: 2 } }),
    )
  })

  it('is a job', async () => {
    const made = await makeConnection(db, opened)
    await expect(forgetDetail(companyCtx(db, made.company))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
