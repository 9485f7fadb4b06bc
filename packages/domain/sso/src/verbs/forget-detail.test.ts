import { makeCompany } from '@kara/companies/testing'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import * as sso from '../index.ts'
import {
  companyCtx,
  gateCtx,
  makeAttemptRow,
  makeConnection,
  makeRefusedAttempt,
  openTestSso,
  testHubHost,
  testKeys,
} from '../testing.ts'
import { askForHelp } from './ask-for-help.ts'
import { forgetDetail } from './forget-detail.ts'

describe('forgetting what is kept of failed sign-ins', () => {
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

  it('is a job', async () => {
    const made = await makeConnection(db, opened)
    await expect(forgetDetail(companyCtx(db, made.company))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
