import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
  testBrowser,
} from '../testing.ts'
import { receiveAssertion } from './receive-assertion.ts'
import { reportUnfinishedAttempt } from './report-unfinished-attempt.ts'

describe('coming back without an answer', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(() => {
    sso = openTestSso(db)
  })
  beforeEach(async () => {
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  it('ends the attempt as abandoned, with a code to read out', async () => {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    const own = await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })
    expect(own).toMatchObject({
      reference: started.reference,
      outcome: 'abandoned',
      refusal: { reason: 'not_returned', code: 'S37' },
      companyName: made.company.name,
      returnPath: '/book/slot?step=2',
    })
  })

  it('explains the number pasted from the provider’s page, also when it comes later', async () => {
    const ctx = gateCtx(db, made.company)
    await beginSignIn(ctx, made, sso)
    await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })
    const own = await reportUnfinishedAttempt(ctx, {
      browserToken: testBrowser,
      providerText: 'AADSTS50105: no',
    })
    expect(own).toMatchObject({ refusal: { code: 'E01', mustAct: ['company_it'] } })
    const again = await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })
    expect(again).toMatchObject({ refusal: { code: 'E01' } })
  })

  it('keeps what was pasted for support, with every address cut to its domain', async () => {
    const ctx = gateCtx(db, made.company)
    const { attemptId } = await beginSignIn(ctx, made, sso)
    const providerText = 'User birna@acme.test is not allowed: strange page 12'
    await reportUnfinishedAttempt(ctx, { browserToken: testBrowser, providerText })
    const [row] = await db.witness`select code, received from app.sso_attempt where id = ${attemptId}`
    expect(row).toMatchObject({
      code: 'not_returned',
      received: { providerSaid: 'User …@acme.test is not allowed: strange page 12' },
    })
  })

  it('happens at the company’s gate', async () => {
    const ctx = companyCtx(db, made.company)
    await expect(reportUnfinishedAttempt(ctx, { browserToken: testBrowser })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  it('finds nothing of another company or another browser', async () => {
    await beginSignIn(gateCtx(db, made.company), made, sso)
    const other = await makeConnection(db, sso)
    const elsewhere = reportUnfinishedAttempt(gateCtx(db, other.company), { browserToken: testBrowser })
    expect(await elsewhere).toBeNull()
    const stranger = { browserToken: 'another-browser-token-0123456789' }
    expect(await reportUnfinishedAttempt(gateCtx(db, made.company), stranger)).toBeNull()
  })

  it('leaves an attempt alone that did come back', async () => {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    const acs = openGateCtx(db)
    await receiveAssertion(acs, answerOf(acs, made, started), sso)
    expect(await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })).toBeNull()
  })

  it('is announced and recorded once', async () => {
    const ctx = gateCtx(db, made.company)
    const started = await beginSignIn(ctx, made, sso)
    await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })
    await reportUnfinishedAttempt(ctx, { browserToken: testBrowser })
    const events = (await announced(db, 'sso_attempt.abandoned')).filter(
      ({ payload }) => payload.attemptId === started.attemptId,
    )
    expect(events).toHaveLength(1)
    const entries = await audited(db, 'sso_attempt.abandoned')
    expect(entries.filter(({ objectId }) => objectId === started.attemptId)).toHaveLength(1)
  })
})
