import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getOwnConversation, seeMessages, seeMessagesAsSupport } from '../index.ts'
import { askingCtx, testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('what was seen', () => {
  const db = openTestDatabase()

  it('of the person’s words is shown to them, and seen twice is seen', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await seeMessagesAsSupport(agent, { conversationId: id })
    await seeMessagesAsSupport(agent, { conversationId: id })
    expect((await getOwnConversation(ctx, keys))?.messages[0]?.isSeen).toBe(true)
  })

  it('is for each side to say, about what is theirs', async () => {
    const { id, ctx } = await makeConversation(db)
    await expect(seeMessagesAsSupport(ctx, { conversationId: id })).rejects.toMatchObject({
      code: 'support.only_support',
    })
    await seeMessages(askingCtx(db, timeOrderedIds.next<'support_conversation'>()))
    expect((await getOwnConversation(ctx, keys))?.messages[0]?.isSeen).toBe(false)
  })
})
