import { makePerson } from '@kara/identity/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  answerConversation,
  findUnreadAnswer,
  getConversation,
  getOwnConversation,
  getSupportReach,
  seeMessages,
} from '../index.ts'
import { openReplyAddress } from '../rules/keys.ts'
import { testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('support’s answer', () => {
  const db = openTestDatabase()
  const answer = (conversationId: string, words = 'Please try again') => ({
    conversationId,
    messageId: crypto.randomUUID(),
    words,
  })
  const eventsOf = async (id: string) =>
    (await announced(db, 'support_answer.given')).filter(({ payload }) => payload.conversationId === id)

  it('is read by whoever asked, ends the waiting and names nobody of support', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await answerConversation(agent, answer(id), keys)
    const own = await getOwnConversation(ctx, keys)
    expect(own?.messages.at(-1)).toMatchObject({ writtenBy: 'support', words: 'Please try again' })
    expect(JSON.stringify(own)).not.toContain(agent.scope.role === 'support' ? agent.scope.personId : '')
    expect(await getConversation(agent, { conversationId: id }, keys)).toMatchObject({
      waitingSince: null,
      heldBy: agent.scope.role === 'support' ? agent.scope.personId : null,
    })
    expect((await audited(db, 'support_conversation.answered')).map(({ objectId }) => objectId)).toContain(id)
  })

  it('announces where to write when the person is gone, sealed, and nothing that was said', async () => {
    const { id } = await makeConversation(db, { replyTo: 'birna@home.test' })
    await answerConversation(await makeAgentCtx(db), answer(id), keys)
    const [event] = await eventsOf(id)
    expect(event?.payload).toMatchObject({ personId: null, seenUpTo: 1, locale: 'is' })
    expect(openReplyAddress(keys, id, Buffer.from(String(event?.payload.sealed), 'base64'))).toBe(
      'birna@home.test',
    )
    expect(JSON.stringify(event)).not.toMatch(/try again|white page|birna/)
  })

  it('belongs to the account of whoever is signed in', async () => {
    const { personId } = await makePerson(db)
    const { id } = await makeConversation(db, { personId })
    await answerConversation(await makeAgentCtx(db), answer(id), keys)
    expect((await eventsOf(id))[0]).toMatchObject({ personId, payload: { personId, sealed: null } })
  })

  it('of two colleagues at once has one author, and the other is told', async () => {
    const { id, ctx } = await makeConversation(db)
    const agents = [await makeAgentCtx(db), await makeAgentCtx(db)] as const
    const both = await Promise.allSettled(agents.map((agent) => answerConversation(agent, answer(id), keys)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', code: 'support.held_by_colleague' },
    })
    expect((await getOwnConversation(ctx, keys))?.messages).toHaveLength(2)
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('sent twice is said once', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    const twice = answer(id)
    await Promise.all([answerConversation(agent, twice, keys), answerConversation(agent, twice, keys)])
    expect((await getOwnConversation(ctx, keys))?.messages).toHaveLength(2)
  })

  it('is support’s alone to give', async () => {
    const { id, ctx } = await makeConversation(db)
    await expect(answerConversation(ctx, answer(id), keys)).rejects.toMatchObject({
      code: 'support.only_support',
    })
  })

  it('is seen once the person has it in front of them', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await answerConversation(agent, answer(id), keys)
    const worker = { ...ctx, actor: { kind: 'worker', name: 'test' }, scope: { role: 'worker' } } as const
    expect(await findUnreadAnswer(worker, id)).toBe(true)
    await seeMessages(ctx)
    expect(await findUnreadAnswer(worker, id)).toBe(false)
    const read = await getConversation(agent, { conversationId: id }, keys)
    expect(read.messages.map(({ isSeen }) => isSeen)).toEqual([true, true])
  })

  it('says how long answers take once there are five of them', async () => {
    const before = await getSupportReach((await makeConversation(db)).ctx)
    for (let time = 0; time < 5; time += 1) {
      const { id, ctx } = await makeConversation(db)
      ctx.clock.advance({ minutes: 40 })
      await answerConversation(await makeAgentCtx(db, ctx.clock), answer(id), keys)
    }
    const { ctx } = await makeConversation(db)
    ctx.clock.advance({ minutes: 40 })
    const after = await getSupportReach(ctx)
    expect(before.isThere).toBe(true)
    expect(after).toMatchObject({ isThere: true })
    expect(after.typicalMinutes).not.toBeNull()
    ctx.clock.advance({ minutes: 2 })
    expect(await getSupportReach(ctx)).toMatchObject({ isThere: false })
  })
})
