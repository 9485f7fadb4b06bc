import { makeCompany } from '@kara/companies/testing'
import { makePerson, makeStaff } from '@kara/identity/testing'
import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { askForHelp, resolveAttempt } from '@kara/sso'
import { gateCtx, makeAttemptRow, testHubHost, testKeys } from '@kara/sso/testing'
import { answerConversation, conversationToken, seeMessages, writeToSupport } from '@kara/support'
import { makeAgentCtx, makeConversation, testSupportKeys } from '@kara/support/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { SignInResolved } from '../rules/payloads.ts'
import { SupportAnswer } from '../rules/support-payloads.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planSignInAgain, planSupportAnswer, planSupportWaiting } from './plan-sign-in-again.ts'

describe('telling somebody to try to sign in again', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })

  it('reaches the address that was left, once, without the name of company or service', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const ask = { reference, replyTo: 'birna@home.test', locale: 'is', host: testHubHost } as const
    await askForHelp(gateCtx(db, company), ask, testKeys)
    const ctx = support()
    await resolveAttempt(ctx, { reference })
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo('birna@home.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Þú getur reynt aftur að skrá þig inn')
    expect(letter?.text).toContain(`http://${testHubHost}/sso/trouble?reference=${reference}`)
    expect(letter?.text).not.toContain(company.name)
    const rows = (await deliveries(db)).filter((row) => row.letter === 'sign_in_again')
    expect(rows).toMatchObject([
      { recipientKind: 'address', emailDomain: 'home.test', personId: null, state: 'sent' },
    ])
  })

  it('is planned by jobs only', async () => {
    const [event] = await announced(db, 'sso_attempt.resolved')
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'gate', personId: timeOrderedIds.next() as PersonId },
    })
    await expect(planSignInAgain(ctx, SignInResolved.parse(event?.payload))).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('telling somebody that support answered', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const answer = async (agent: Awaited<ReturnType<typeof makeAgentCtx>>, conversationId: string) =>
    answerConversation(
      agent,
      { conversationId, messageId: crypto.randomUUID(), words: 'Please try again' },
      testSupportKeys,
    )

  it('who is gone gets one letter for all that was said since, with the way back and nothing of it', async () => {
    const { id } = await makeConversation(db, { replyTo: 'birna@home.test' })
    const agent = await makeAgentCtx(db)
    await answer(agent, id)
    await answer(agent, id)
    await drainNotices(db, office, agent.clock)
    expect(await office.lettersTo('birna@home.test')).toEqual([])
    agent.clock.advance({ minutes: 2 })
    await drainNotices(db, office, agent.clock)
    const [letter, ...more] = await office.lettersTo('birna@home.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Þér hefur borist svar')
    expect(letter?.text).toContain(`/support/chat/back/${conversationToken(testSupportKeys, id)}`)
    expect(letter?.text).not.toMatch(/try again|white page|hub\.localhost/)
  })

  it('who reads along gets none', async () => {
    const { id, ctx } = await makeConversation(db, { replyTo: 'there@home.test' })
    const agent = await makeAgentCtx(db)
    await answer(agent, id)
    await drainNotices(db, office, agent.clock)
    await seeMessages(ctx)
    agent.clock.advance({ minutes: 2 })
    await drainNotices(db, office, agent.clock)
    expect(await office.lettersTo('there@home.test')).toEqual([])
  })

  it('an account is written to at its own address, and the link asks for its sign-in', async () => {
    const { personId, email } = await makePerson(db)
    const { id } = await makeConversation(db, { personId })
    const agent = await makeAgentCtx(db)
    await answer(agent, id)
    await drainNotices(db, office, agent.clock)
    agent.clock.advance({ minutes: 2 })
    await drainNotices(db, office, agent.clock)
    const [letter] = await office.lettersTo(email)
    expect(letter?.text).toContain('/support/chat')
    expect(letter?.text).not.toContain('/support/chat/back/')
  })

  it('is planned by jobs only', async () => {
    const { id, ctx } = await makeConversation(db)
    const due = SupportAnswer.parse({
      conversationId: id,
      personId: null,
      seenUpTo: 1,
      locale: 'en',
      sealed: null,
    })
    await expect(planSupportAnswer(ctx, due)).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})

describe('telling support that somebody waits', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  async function staff() {
    const { personId, email } = await makePerson(db)
    await makeStaff(db, personId)
    return { email, agent: testCtx({ database: db.database, scope: { role: 'support', personId } }) }
  }
  const say = (words: string) => ({ messageId: crypto.randomUUID(), words })

  it('reaches each of them once after some minutes, with the way to it and nothing of it', async () => {
    const { email } = await staff()
    const { id, ctx } = await makeConversation(db)
    await writeToSupport(ctx, say('Is anybody there?'), testSupportKeys)
    ctx.clock.advance({ minutes: 4 })
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo(email)).toEqual([])
    ctx.clock.advance({ minutes: 6 })
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo(email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Somebody is waiting for an answer')
    expect(letter?.text).toContain(`/console/conversations/${id}`)
    expect(letter?.text).not.toMatch(/white page|anybody there|hub\.localhost/)
  })

  it('is over when somebody answered, and told again when they wait again', async () => {
    const { email, agent } = await staff()
    const { id, ctx } = await makeConversation(db)
    await answerConversation(agent, { conversationId: id, ...say('Please try again') }, testSupportKeys)
    ctx.clock.advance({ minutes: 10 })
    await drainNotices(db, office, ctx.clock)
    expect((await office.lettersTo(email)).filter(({ text }) => text.includes(id))).toEqual([])
    await writeToSupport(ctx, say('It is as before'), testSupportKeys)
    await drainNotices(db, office, ctx.clock)
    ctx.clock.advance({ minutes: 10 })
    await drainNotices(db, office, ctx.clock)
    expect((await office.lettersTo(email)).filter(({ text }) => text.includes(id))).toHaveLength(1)
  })

  it('is planned by jobs only', async () => {
    const { agent } = await staff()
    const { id } = await makeConversation(db)
    const question = { conversationId: id, since: '2026-11-20T09:00:00Z' }
    await expect(planSupportWaiting(agent, question)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
