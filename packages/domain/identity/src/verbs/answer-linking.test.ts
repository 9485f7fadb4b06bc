import { makeCompany } from '@kara/companies/testing'
import { type ConnectionId, type Ctx, type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { LinkingId } from '../contracts.ts'
import { codeLettersTo, makePerson, testIdentityKeys } from '../testing.ts'
import { answerLinking } from './answer-linking.ts'
import { askBeforeLinking } from './ask-before-linking.ts'
import { sendLinkingCode } from './send-linking-code.ts'
import { startSession } from './start-session.ts'

const browserHash = 'the-hash-of-a-browser'
const host = 'acme.localhost'
const deviceToken = 'a-secret-of-this-browser-0123456789'

describe('answerLinking', () => {
  const db = openTestDatabase()
  let count = 0

  async function named(local = 'anna') {
    const domain = `answer-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const connectionId = timeOrderedIds.next<'sso_connection'>()
    const identity = {
      ...{ connectionId, subject: local, email: `${local}@${domain}`, displayName: 'Anna of work' },
      ...{ locale: 'is' as const, timeZone: 'Atlantic/Reykjavik' },
    }
    const ask = (more: { provenPersonId?: string; isOtherAddress?: boolean } = {}) =>
      askBeforeLinking(ctx, {
        ...{ ...identity, ...more, browserHash, returnPath: '/book' },
        attemptId: timeOrderedIds.next<'sso_attempt'>(),
      })
    return { ctx, companyId, connectionId, email: identity.email, ask }
  }

  const asked = async (id: Promise<LinkingId | null>) => (await id) ?? ''

  async function signedIn(ctx: Ctx, personId: PersonId) {
    const login = { personId, host, method: 'password' as const, device: 'Test', deviceToken }
    const { token } = await startSession(ctx, login)
    return { token, host }
  }

  const linksOf = (connectionId: ConnectionId) =>
    db.witness`select person_id from app.linked_identity where connection_id = ${connectionId}`

  async function codeFor(ctx: Ctx, linkingId: string, email: string) {
    const sent = { linkingId, browserHash, clientAddress: '203.0.113.7' }
    const { codeId } = await sendLinkingCode(ctx, sent, testIdentityKeys)
    return { codeId, code: (await codeLettersTo(db, email)).at(-1)?.code ?? '' }
  }

  it('adds the company’s sign-in and address to the account that is signed in and has just proven itself', async () => {
    const { ctx, connectionId, email, companyId, ask } = await named()
    const own = await makePerson(db, { displayName: 'Anna' })
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    const session = await signedIn(ctx, own.personId)
    const answered = await answerLinking(
      ctx,
      { linkingId, browserHash, answer: 'join', session },
      testIdentityKeys,
    )
    expect(answered).toMatchObject({
      personId: own.personId,
      outcome: 'linked',
      companyId,
      returnPath: '/book',
    })
    expect(await linksOf(connectionId)).toEqual([{ person_id: own.personId }])
    const addresses = await db.witness`select email_norm, kind, verified_at is not null as proven
      from app.person_email where person_id = ${own.personId} order by kind`
    expect(addresses).toEqual([
      { email_norm: own.email, kind: 'private', proven: true },
      { email_norm: email, kind: 'work', proven: true },
    ])
  })

  it('joins nothing without a fresh proof, nor by the session of somebody else', async () => {
    const { ctx, connectionId, ask } = await named()
    const [own, other] = [await makePerson(db), await makePerson(db)]
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    const word = { linkingId, browserHash, answer: 'join' as const }
    const stale = await signedIn(ctx, own.personId)
    ctx.clock.advance({ minutes: 11 })
    const answering = (session?: { token: string; host: string }) =>
      answerLinking(ctx, { ...word, session }, testIdentityKeys)
    await expect(answering(stale)).rejects.toMatchObject({ code: 'identity.sign_in_again' })
    await expect(answering(await signedIn(ctx, other.personId))).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
    await expect(answering()).rejects.toMatchObject({ code: 'identity.session_ended' })
    expect(await linksOf(connectionId)).toEqual([])
  })

  it('makes a second account when its person wants two', async () => {
    const { ctx, ask } = await named()
    const own = await makePerson(db)
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    const word = { linkingId, browserHash, answer: 'separate' as const }
    const { personId, outcome } = await answerLinking(ctx, word, testIdentityKeys)
    expect(outcome).toBe('created')
    expect(personId).not.toBe(own.personId)
  })

  it('goes on as the address says once its person has seen which one came back', async () => {
    const { ctx, email, ask } = await named()
    const owner = await makePerson(db, { email, kind: 'work' })
    const linkingId = await asked(ask({ isOtherAddress: true }))
    const word = { linkingId, browserHash, answer: 'join' as const }
    expect(await answerLinking(ctx, word, testIdentityKeys)).toMatchObject({
      personId: owner.personId,
      outcome: 'linked',
    })
  })

  it('takes an account that was only begun by the code alone, without its password and its name', async () => {
    const { ctx, connectionId, email, ask } = await named()
    const begun = await makePerson(db, {
      ...{ email, kind: 'work', isVerified: false },
      ...{ password: 'chosen by whoever it was', displayName: 'Somebody' },
    })
    const linkingId = await asked(ask())
    const word = { linkingId, browserHash, answer: 'join' as const }
    const code = await codeFor(ctx, linkingId, email)
    const wrong = { ...code, code: code.code === '000000' ? '111111' : '000000' }
    await expect(answerLinking(ctx, { ...word, code: wrong }, testIdentityKeys)).rejects.toMatchObject({
      code: 'identity.code_wrong',
      details: { values: { triesLeft: 2 } },
    })
    expect(await linksOf(connectionId)).toEqual([])
    const answered = await answerLinking(ctx, { ...word, code }, testIdentityKeys)
    expect(answered).toMatchObject({ personId: begun.personId, outcome: 'linked' })
    const kept = await db.witness`select p.display_name, (select count(*)::int from app.password_credential c
      where c.person_id = p.id) as passwords from app.person p where p.id = ${begun.personId}`
    expect(kept).toEqual([{ display_name: 'Anna of work', passwords: 0 }])
  })

  it('takes no code that was sent for something else', async () => {
    const { ctx, email, ask } = await named()
    await makePerson(db, { email, kind: 'work', isVerified: false })
    const other = await named()
    await makePerson(db, { email: other.email, kind: 'work', isVerified: false })
    const linkingId = await asked(ask())
    const code = await codeFor(other.ctx, await asked(other.ask()), other.email)
    const word = { linkingId, browserHash, answer: 'join' as const, code }
    await expect(answerLinking(ctx, word, testIdentityKeys)).rejects.toMatchObject({
      code: 'identity.code_expired',
    })
  })

  it('is answered in the browser that brought it, for half an hour, and once, whoever races', async () => {
    const { ctx, ask } = await named()
    const own = await makePerson(db)
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    const word = { linkingId, browserHash, answer: 'separate' as const }
    const over = { code: 'identity.linking_over' }
    await expect(
      answerLinking(ctx, { ...word, browserHash: 'another' }, testIdentityKeys),
    ).rejects.toMatchObject(over)
    const results = await Promise.allSettled([
      answerLinking(ctx, word, testIdentityKeys),
      answerLinking(ctx, word, testIdentityKeys),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = await named()
    const lateId = await asked(late.ask({ provenPersonId: own.personId }))
    late.ctx.clock.advance({ minutes: 31 })
    await expect(
      answerLinking(late.ctx, { ...word, linkingId: lateId }, testIdentityKeys),
    ).rejects.toMatchObject(over)
  })

  it('refuses when the address found an owner meanwhile', async () => {
    const { ctx, connectionId, email, ask } = await named()
    const own = await makePerson(db)
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    await makePerson(db, { email, kind: 'work' })
    const session = await signedIn(ctx, own.personId)
    await expect(
      answerLinking(ctx, { linkingId, browserHash, answer: 'join', session }, testIdentityKeys),
    ).rejects.toMatchObject({ code: 'identity.link_conflict' })
    expect(await linksOf(connectionId)).toEqual([])
  })

  it('happens at the gate only', async () => {
    const { companyId } = await named()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const word = { linkingId: timeOrderedIds.next(), browserHash, answer: 'join' as const }
    await expect(answerLinking(ctx, word, testIdentityKeys)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('announces the link, so that its owner is told, and records the word', async () => {
    const { ctx, ask } = await named()
    const own = await makePerson(db)
    const linkingId = await asked(ask({ provenPersonId: own.personId }))
    const session = await signedIn(ctx, own.personId)
    await answerLinking(ctx, { linkingId, browserHash, answer: 'join', session }, testIdentityKeys)
    const events = (await announced(db)).filter(({ personId }) => personId === own.personId)
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['person_email.verified', 'identity.linked']),
    )
    const entries = (await audited(db, 'linking.answered')).filter(({ objectId }) => objectId === linkingId)
    expect(entries).toHaveLength(1)
  })
})
