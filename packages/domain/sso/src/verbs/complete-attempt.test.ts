import { makeEmployee, makeVerifiedDomain } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
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
  type ResponseShape,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { completeAttempt } from './complete-attempt.ts'
import { receiveAssertion } from './receive-assertion.ts'

describe('completing a sign-in on the person’s own host', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function handOff(shape: Partial<ResponseShape> = {}, from: MadeConnection = made) {
    const started = await beginSignIn(gateCtx(db, from.company), from, sso)
    const ctx = openGateCtx(db)
    const received = await receiveAssertion(ctx, answerOf(ctx, from, started, shape), sso)
    const handoffCode = received.outcome === 'handed_off' ? received.handoffCode : ''
    const input = {
      handoffCode,
      host: testHubHost,
      browserToken: testBrowser,
      locale: 'is' as const,
      timeZone: 'Atlantic/Reykjavik',
    }
    return { started, ctx, input }
  }
  const someone = (local: string): Partial<ResponseShape> => ({
    nameId: local,
    attributes: [
      ['email', `${local}@${made.domain}`],
      ['firstName', 'Birna'],
      ['lastName', 'Jónsdóttir'],
    ],
  })

  it('makes an account, admits it to the company and returns to the held slot', async () => {
    const { started, ctx, input } = await handOff(someone('new'))
    const completed = await completeAttempt(ctx, input, sso)
    expect(completed).toMatchObject({
      attemptId: started.attemptId,
      companyId: made.company.companyId,
      link: 'created',
      purpose: 'sign_in',
      returnPath: '/book/slot?step=2',
      sessionEndsAt: null,
    })
    // The provider of this test says that it asked a second before it answered.
    expect(completed.askedSecondsAgo).toBeLessThan(60)
    const personId = completed.personId ?? ''
    const [person] = await db.witness`select display_name, locale from app.person where id = ${personId}`
    expect(person).toEqual({ display_name: 'Birna Jónsdóttir', locale: 'is' })
    const employees = await db.witness`select state from app.employee where person_id = ${personId}`
    expect(employees).toEqual([{ state: 'active' }])
    const [row] = await db.witness`select outcome, step, identity_sealed from app.sso_attempt
      where id = ${started.attemptId}`
    expect(row).toEqual({ outcome: 'succeeded', step: 'completed', identity_sealed: null })
  })

  it('knows the person again by the subject, whatever the address says', async () => {
    const first = await handOff(someone('again'))
    const one = await completeAttempt(first.ctx, first.input, sso)
    const second = await handOff({ ...someone('renamed'), nameId: 'again' })
    const two = await completeAttempt(second.ctx, second.input, sso)
    expect(two).toMatchObject({ personId: one.personId, link: 'known' })
  })

  it('is for the gate only', async () => {
    const { input } = await handOff(someone('gate'))
    await expect(completeAttempt(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  it.each([
    [
      'in a victim’s browser (login CSRF)',
      { browserToken: 'another-browser-token-0123456789' },
      'sso.attempt_cookie_foreign',
    ],
    ['without the cookie', { browserToken: '' }, 'sso.attempt_cookie_missing'],
    ['at another hub or host', { host: 'other.localhost' }, 'sso.handoff_elsewhere'],
    ['with a foreign code', { handoffCode: 'x'.repeat(43) }, 'sso.handoff_spent'],
  ])('5.3 is refused %s, and the right browser may still complete it', async (name, change, code) => {
    const { ctx, input } = await handOff(someone(name.replace(/\W+/g, '-')))
    await expect(completeAttempt(ctx, { ...input, ...change }, sso)).rejects.toMatchObject({ code })
    expect((await completeAttempt(ctx, input, sso)).personId).toBeTruthy()
  })

  it('5.3 is refused after a minute', async () => {
    const { ctx, input } = await handOff(someone('slow'))
    ctx.clock.advance({ seconds: 61 })
    await expect(completeAttempt(ctx, input, sso)).rejects.toMatchObject({ code: 'sso.handoff_expired' })
  })

  it('5.3 works once, also when two requests race', async () => {
    const { ctx, input } = await handOff(someone('race'))
    const results = await Promise.allSettled([
      completeAttempt(ctx, input, sso),
      completeAttempt(ctx, input, sso),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(completeAttempt(ctx, input, sso)).rejects.toMatchObject({ code: 'sso.handoff_spent' })
  })

  it('links no account that another sign-in opens already', async () => {
    const owner = await makePerson(db, { email: `taken@${made.domain}`, kind: 'work' })
    const second = await makeConnection(db, sso)
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${second.connection.id}, 'x', ${second.company.companyId}, ${owner.personId}, now())`
    const { started, ctx, input } = await handOff(someone('taken'))
    await expect(completeAttempt(ctx, input, sso)).rejects.toMatchObject({
      code: 'sso.link_conflict',
      details: { values: { code: 'S18', reference: started.reference } },
    })
    const [row] =
      await db.witness`select outcome, code, owner from app.sso_attempt where id = ${started.attemptId}`
    expect(row).toEqual({ outcome: 'refused', code: 'link_conflict', owner: 'support' })
  })

  it('takes an address that comes under another subject of the same sign-in for nobody it knows', async () => {
    const first = await handOff(someone('recycled'))
    await completeAttempt(first.ctx, first.input, sso)
    const { started, ctx, input } = await handOff({ ...someone('recycled'), nameId: 'another-person' })
    await expect(completeAttempt(ctx, input, sso)).rejects.toMatchObject({
      code: 'sso.subject_changed',
      details: { values: { code: 'S38', reference: started.reference } },
    })
  })

  it('does not revive a leaver', async () => {
    const first = await handOff(someone('leaver'))
    const { personId } = await completeAttempt(first.ctx, first.input, sso)
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    const { ctx, input } = await handOff(someone('leaver'))
    await expect(completeAttempt(ctx, input, sso)).rejects.toMatchObject({
      code: 'sso.employment_ended',
      details: { values: { code: 'S30' } },
    })
  })

  it('lets a person of two companies in through both, each into its own', async () => {
    const other = await makeConnection(db, sso)
    const person = await makePerson(db)
    await makeEmployee(db, other.company.companyId, person.personId as PersonId)
    await makeVerifiedDomain(db, other.company.companyId, `x${other.domain}`)
    const { ctx, input } = await handOff({ attributes: [['email', `birna@x${other.domain}`]] }, other)
    const completed = await completeAttempt(ctx, input, sso)
    expect(completed.companyId).toBe(other.company.companyId)
  })

  it('announces and records a success without saying to the company who it was', async () => {
    const { started, ctx, input } = await handOff(someone('event'))
    await completeAttempt(ctx, input, sso)
    const events = await announced(db, 'sso_attempt.succeeded')
    expect(events.at(-1)).toMatchObject({
      companyId: made.company.companyId,
      personId: null,
      payload: { attemptId: started.attemptId },
    })
    expect(JSON.stringify(events)).not.toContain('event@')
    const entries = await audited(db, 'sso_attempt.succeeded')
    expect(entries.at(-1)).toMatchObject({ objectId: started.attemptId, companyId: null })
  })
})
