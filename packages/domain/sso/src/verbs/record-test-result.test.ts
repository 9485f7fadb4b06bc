import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { getTestReport } from '../reads/get-test-report.ts'
import {
  answerOf,
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  type ResponseShape,
  testBrowser,
} from '../testing.ts'
import { completeAttempt } from './complete-attempt.ts'
import { connectSso } from './connect-sso.ts'
import { receiveAssertion } from './receive-assertion.ts'
import { recordTestResult } from './record-test-result.ts'

describe('a test sign-in', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  async function test(made: MadeConnection, shape: Partial<ResponseShape> = {}) {
    const { companyId, ownerId } = made.company
    const actor = { kind: 'admin', personId: ownerId, companyId, role: 'it' } as const
    const host = 'app.localhost'
    const started = await beginSignIn({ ...gateCtx(db, made.company), actor }, made, sso, {
      purpose: 'test',
      host,
    })
    const ctx = openGateCtx(db)
    const received = await receiveAssertion(ctx, answerOf(ctx, made, started, shape), sso)
    if (received.outcome === 'handed_off') {
      const { handoffCode } = received
      const where = { host, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
      await completeAttempt(ctx, { handoffCode, ...where }, sso)
    }
    return { attemptId: started.attemptId }
  }

  it('lifts the draft when it went all the way, and signs nobody in', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made)
    const ctx = companyCtx(db, made.company)
    expect(await recordTestResult(ctx, { attemptId })).toMatchObject({ state: 'tested' })
    const persons =
      await db.witness`select 1 from app.linked_identity where connection_id = ${made.connection.id}`
    expect(persons).toHaveLength(0)
    expect(await getTestReport(ctx, { attemptId })).toMatchObject({
      outcome: 'succeeded',
      refusal: null,
      claims: { attributeNames: ['email'], emailAttribute: 'email', hasFirstName: false },
      checks: [
        { check: 'returned', state: 'passed' },
        { check: 'trusted', state: 'passed' },
        { check: 'address', state: 'passed' },
        { check: 'domain', state: 'passed' },
        { check: 'subject', state: 'passed' },
        { check: 'names', state: 'advice' },
      ],
    })
  })

  it('tells two people apart without naming them, and says in whose browser each began', async () => {
    const made = await makeConnection(db, sso)
    await test(made)
    await test(made)
    await test(made, { nameId: 'colleague', attributes: [['email', `colleague@${made.domain}`]] })
    const rows = await db.witness<{ subjectHash: string; testedBy: string }[]>`
      select subject_hash as "subjectHash", tested_by as "testedBy" from app.sso_attempt
      where connection_id = ${made.connection.id} order by started_at`
    expect(new Set(rows.map(({ subjectHash }) => subjectHash)).size).toBe(2)
    expect(rows.map(({ testedBy }) => testedBy)).toEqual(rows.map(() => made.company.ownerId))
    expect(JSON.stringify(rows)).not.toContain('colleague')
    const elsewhere = await makeConnection(db, sso, { state: 'draft' })
    expect(sso.hashSubject(elsewhere.connection.id, 'colleague')).not.toBe(rows[2]?.subjectHash)
  })

  it('C13 that failed for what was sent lifts nothing and says which check was red', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made, { attributes: [['groups', 'staff']] })
    const ctx = companyCtx(db, made.company)
    await expect(recordTestResult(ctx, { attemptId })).rejects.toMatchObject({
      code: 'sso.test_claims_incomplete',
      details: { values: { code: 'C13', received: 'groups' } },
    })
    const report = await getTestReport(ctx, { attemptId })
    expect(report).toMatchObject({ refusal: { code: 'S13' }, received: 'groups' })
    expect(report.checks).toContainEqual({ check: 'address', state: 'failed' })
    expect(report.checks).toContainEqual({ check: 'trusted', state: 'unknown' })
  })

  it('that failed for another reason than what was sent is no C13', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made, { audience: 'https://other.test' })
    const recording = recordTestResult(companyCtx(db, made.company), { attemptId })
    await expect(recording).rejects.toMatchObject({ code: 'sso.test_not_passed' })
  })

  it('is recorded by those who manage the sign-in, and of their own company', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made)
    await expect(recordTestResult(gateCtx(db, made.company), { attemptId })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    const other = await makeConnection(db, sso)
    await expect(recordTestResult(companyCtx(db, other.company), { attemptId })).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
  })

  it('never shows the company an attempt that was no test', async () => {
    const made = await makeConnection(db, sso)
    const { attemptId } = await beginSignIn(gateCtx(db, made.company), made, sso)
    await expect(getTestReport(companyCtx(db, made.company), { attemptId })).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
  })

  it('made before the metadata was renewed does not count', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made)
    const ctx = companyCtx(db, made.company)
    ctx.clock.travelTo(gateCtx(db, made.company).clock.now())
    await connectSso(ctx, { label: 'Work login', metadataXml: made.provider.metadata() }, sso)
    await expect(recordTestResult(ctx, { attemptId })).rejects.toMatchObject({ code: 'sso.test_outdated' })
  })

  it('is announced and recorded once, however often', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { attemptId } = await test(made)
    const ctx = companyCtx(db, made.company)
    await recordTestResult(ctx, { attemptId })
    await recordTestResult(ctx, { attemptId })
    const events = (await announced(db, 'sso_connection.state_changed')).filter(
      ({ payload }) => payload.connectionId === made.connection.id,
    )
    expect(events).toHaveLength(1)
    const entries = await audited(db, 'sso_connection.tested')
    expect(entries.filter(({ objectId }) => objectId === made.connection.id)).toHaveLength(1)
  })
})
