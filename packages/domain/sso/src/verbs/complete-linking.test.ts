import { makePerson, testIdentityKeys } from '@kara/identity/testing'
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
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { completeAttempt } from './complete-attempt.ts'
import { completeLinking } from './complete-linking.ts'
import { receiveAssertion } from './receive-assertion.ts'

describe('completing a sign-in whose person is asked which account is theirs', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function comeBack(local: string, own?: { typedEmail?: string; provenPersonId?: string }) {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso, { typedEmail: own?.typedEmail })
    const ctx = openGateCtx(db)
    const shape = { nameId: local, attributes: [['email', `${local}@${made.domain}`]] as [string, string][] }
    const received = await receiveAssertion(ctx, answerOf(ctx, made, started, shape), sso)
    const handoffCode = received.outcome === 'handed_off' ? received.handoffCode : ''
    const place = { host: testHubHost, browserToken: testBrowser, locale: 'is', timeZone: 'UTC' } as const
    const { provenPersonId } = own ?? {}
    const completed = await completeAttempt(ctx, { handoffCode, ...place, provenPersonId }, sso)
    return { started, ctx, completed }
  }

  const word = (linkingId: string | null) => ({
    linkingId: linkingId ?? '',
    browserToken: testBrowser,
    answer: 'join' as const,
  })

  it('signs nobody in before the word, and admits to the company after it', async () => {
    const { started, ctx, completed } = await comeBack('upn', { typedEmail: `mail@${made.domain}` })
    expect(completed).toMatchObject({ personId: null, link: null })
    expect(completed.linkingId).toBeTruthy()
    const [open] = await db.witness`select outcome from app.sso_attempt where id = ${started.attemptId}`
    expect(open).toEqual({ outcome: 'open' })
    const with_ = { sso, identityKeys: testIdentityKeys }
    const done = await completeLinking(ctx, word(completed.linkingId), with_)
    expect(done).toMatchObject({
      companyId: made.company.companyId,
      link: 'created',
      returnPath: '/book/slot?step=2',
    })
    const employees = await db.witness`select state from app.employee where person_id = ${done.personId}`
    expect(employees).toEqual([{ state: 'active' }])
    const [ended] =
      await db.witness`select outcome, identity_sealed from app.sso_attempt where id = ${started.attemptId}`
    expect(ended).toEqual({ outcome: 'succeeded', identity_sealed: null })
    expect((await announced(db, 'sso_attempt.succeeded')).at(-1)?.payload).toMatchObject({
      attemptId: started.attemptId,
    })
    const entries = await audited(db, 'sso_attempt.succeeded')
    expect(entries.at(-1)).toMatchObject({ objectId: started.attemptId })
  })

  it('asks nothing when the address is the one that was written, however it was written', async () => {
    const { completed } = await comeBack('same', { typedEmail: ` Same@${made.domain.toUpperCase()}` })
    expect(completed).toMatchObject({ linkingId: null, link: 'created' })
  })

  it('asks nothing again once the subject is known', async () => {
    const { ctx, completed } = await comeBack('twice', { typedEmail: `other@${made.domain}` })
    const with_ = { sso, identityKeys: testIdentityKeys }
    const { personId } = await completeLinking(ctx, word(completed.linkingId), with_)
    const again = await comeBack('twice', { typedEmail: `other@${made.domain}` })
    expect(again.completed).toMatchObject({ personId, link: 'known', linkingId: null })
  })

  it('refuses with the attempt’s code an account that only its owner may join', async () => {
    await makePerson(db, { email: `pro@${made.domain}`, kind: 'work' })
    const { started, ctx, completed } = await comeBack('pro', { typedEmail: `me@${made.domain}` })
    const above = { isPrivileged: async () => true }
    const with_ = { sso, identityKeys: testIdentityKeys }
    await expect(completeLinking(ctx, word(completed.linkingId), with_, above)).rejects.toMatchObject({
      code: 'sso.link_conflict',
      details: { values: { code: 'S18', reference: started.reference } },
    })
  })

  it('takes no word from another browser, nor one twice, nor on a company’s side', async () => {
    const { ctx, completed } = await comeBack('once', { typedEmail: `x@${made.domain}` })
    const with_ = { sso, identityKeys: testIdentityKeys }
    const over = { code: 'identity.linking_over' }
    const foreign = { ...word(completed.linkingId), browserToken: 'another-browser-token-0123456789' }
    await expect(completeLinking(ctx, foreign, with_)).rejects.toMatchObject(over)
    await completeLinking(ctx, word(completed.linkingId), with_)
    await expect(completeLinking(ctx, word(completed.linkingId), with_)).rejects.toMatchObject(over)
    await expect(
      completeLinking(companyCtx(db, made.company), word(completed.linkingId), with_),
    ).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
