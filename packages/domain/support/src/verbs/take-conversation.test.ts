import { inTransaction } from '@kara/db'
import { timeOrderedIds } from '@kara/kernel'
import { audited, gate, openTestDatabase, waitingForLock } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getConversation, getOwnConversation, takeConversation } from '../index.ts'
import { testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('taking a conversation', () => {
  const db = openTestDatabase()
  const idOf = (agent: Awaited<ReturnType<typeof makeAgentCtx>>) =>
    agent.scope.role === 'support' ? agent.scope.personId : null

  it('shows colleagues who has it, and the person that somebody has', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await takeConversation(agent, { conversationId: id })
    expect(await getConversation(agent, { conversationId: id }, keys)).toMatchObject({ heldBy: idOf(agent) })
    expect(await getOwnConversation(ctx, keys)).toMatchObject({ isTaken: true })
    expect((await audited(db, 'support_conversation.taken')).map(({ objectId }) => objectId)).toContain(id)
  })

  it('goes to one of two who reach for it at once', async () => {
    const { id } = await makeConversation(db)
    const agents = [await makeAgentCtx(db), await makeAgentCtx(db)] as const
    const both = await Promise.allSettled(
      agents.map((agent) => takeConversation(agent, { conversationId: id })),
    )
    const winner = both.findIndex(({ status }) => status === 'fulfilled')
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const read = await getConversation(agents[0], { conversationId: id }, keys)
    expect(read.heldBy).toBe(idOf(agents[winner] ?? agents[0]))
  })

  it('goes to nobody who waited for the other’s take to end', async () => {
    const { id } = await makeConversation(db)
    const [first, second] = [await makeAgentCtx(db), await makeAgentCtx(db)]
    const took = gate()
    const goOn = gate()
    const taken = inTransaction(first, async (ctx) => {
      await takeConversation(ctx, { conversationId: id })
      took.open()
      await goOn.isOpen
    })
    await took.isOpen
    const late = takeConversation(second, { conversationId: id })
    await expect.poll(() => waitingForLock(db)).toHaveLength(1)
    goOn.open()
    await taken
    await expect(late).rejects.toMatchObject({ code: 'support.held_by_colleague' })
  })

  it('is possible once its holder is not there any more', async () => {
    const { id, ctx } = await makeConversation(db)
    await takeConversation(await makeAgentCtx(db, ctx.clock), { conversationId: id })
    const colleague = await makeAgentCtx(db, ctx.clock)
    await expect(takeConversation(colleague, { conversationId: id })).rejects.toMatchObject({
      code: 'support.held_by_colleague',
    })
    ctx.clock.advance({ minutes: 2 })
    await takeConversation(colleague, { conversationId: id })
    expect((await getConversation(colleague, { conversationId: id }, keys)).heldBy).toBe(idOf(colleague))
  })

  it('is support’s, and of what there is', async () => {
    const { id, ctx } = await makeConversation(db)
    await expect(takeConversation(ctx, { conversationId: id })).rejects.toMatchObject({
      code: 'support.only_support',
    })
    const missing = { conversationId: timeOrderedIds.next() }
    await expect(takeConversation(await makeAgentCtx(db), missing)).rejects.toMatchObject({
      code: 'support.conversation_missing',
    })
  })
})
