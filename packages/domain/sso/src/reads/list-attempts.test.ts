import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
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
  testBrowser,
  testKeys,
} from '../testing.ts'
import { receiveAssertion } from '../verbs/receive-assertion.ts'
import { findOwnAttempt } from './find-own-attempt.ts'
import { findUnfinishedAttempt } from './find-unfinished-attempt.ts'
import { getAttemptByReference } from './get-attempt-by-reference.ts'
import { listAttempts } from './list-attempts.ts'

describe('what support sees of sign-in attempts', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function refuse() {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const shape = { attributes: [['email', 'birna@evil.test']] as [string, string][] }
    await receiveAssertion(ctx, answerOf(ctx, made, started, shape), sso)
    return started
  }

  it('is opened by the code a person reads out, however it is spelled', async () => {
    const { reference } = await refuse()
    const spoken = reference.replaceAll('-', ' ').toUpperCase()
    const attempt = await getAttemptByReference(support(), { reference: spoken }, testKeys)
    expect(attempt).toMatchObject({
      reference,
      companyId: made.company.companyId,
      connectionLabel: 'Work login',
      outcome: 'refused',
      step: 'verified',
      refusal: { code: 'S17', mustAct: ['hr'] },
      expected: 'a verified domain of the company',
      received: '…@evil.test',
      emailDomain: 'evil.test',
    })
    expect(attempt.steps.map(({ step }) => step)).toEqual([
      'started',
      'sent',
      'returned',
      'checked',
      'verified',
      'admitted',
    ])
  })

  it('holds no address, no name and no subject', async () => {
    const { reference } = await refuse()
    expect(JSON.stringify(await getAttemptByReference(support(), { reference }, testKeys))).not.toContain(
      'birna',
    )
  })

  it('is for support only', async () => {
    const { reference } = await refuse()
    await expect(
      getAttemptByReference(companyCtx(db, made.company), { reference }, testKeys),
    ).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    await expect(listAttempts(gateCtx(db, made.company))).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })

  it('is listed newest first, by company, outcome and domain, page by page', async () => {
    const other = await makeConnection(db, sso)
    const one = await beginSignIn(gateCtx(db, other.company), other, sso)
    const two = await beginSignIn(gateCtx(db, other.company), other, sso)
    const ofOther = await listAttempts(support(), { companyId: other.company.companyId })
    expect(ofOther.attempts.map(({ attemptId }) => attemptId)).toEqual([two.attemptId, one.attemptId])
    expect(ofOther.next).toBeNull()
    const older = await listAttempts(support(), {
      companyId: other.company.companyId,
      before: ofOther.attempts[0]?.startedAt,
    })
    expect(older.attempts.map(({ attemptId }) => attemptId)).toEqual([one.attemptId])
    await refuse()
    const refused = await listAttempts(support(), { outcome: 'refused', emailDomain: 'Evil.test' })
    expect(refused.attempts.length).toBeGreaterThan(0)
    expect(refused.attempts.every(({ outcome }) => outcome === 'refused')).toBe(true)
  })

  it('shows an attempt that left and did not come back in its time as abandoned', async () => {
    const ctx = gateCtx(db, made.company)
    const { reference } = await beginSignIn(ctx, made, sso)
    expect(await findUnfinishedAttempt(ctx, { browserToken: testBrowser })).toMatchObject({
      reference,
      outcome: 'open',
    })
    ctx.clock.advance({ minutes: 21 })
    const later = testCtx({ database: db.database, clock: ctx.clock, scope: support().scope })
    expect(await getAttemptByReference(later, { reference }, testKeys)).toMatchObject({
      outcome: 'abandoned',
      refusal: { code: 'S37' },
    })
    const { attempts } = await listAttempts(later, {
      outcome: 'abandoned',
      companyId: made.company.companyId,
    })
    expect(attempts.map((one) => one.reference)).toContain(reference)
    const open = await listAttempts(later, { outcome: 'open', companyId: made.company.companyId })
    expect(open.attempts.map((one) => one.reference)).not.toContain(reference)
  })

  it('shows the person their own attempt at their company’s hub, and nobody else’s', async () => {
    const { reference } = await refuse()
    expect(await findOwnAttempt(gateCtx(db, made.company), { reference })).toMatchObject({
      reference,
      refusal: { code: 'S17' },
      companyName: made.company.name,
    })
    const other = await makeConnection(db, sso)
    expect(await findOwnAttempt(gateCtx(db, other.company), { reference })).toBeNull()
  })
})
