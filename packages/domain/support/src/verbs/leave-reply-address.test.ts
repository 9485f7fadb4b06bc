import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getConversation, getOwnConversation, leaveReplyAddress } from '../index.ts'
import { askingCtx, testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('leaving an address for the answer', () => {
  const db = openTestDatabase()

  it('shows support that there is one, not which, and is taken back as easily', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await leaveReplyAddress(ctx, { replyTo: 'birna@home.test' }, keys)
    const read = await getConversation(agent, { conversationId: id }, keys)
    expect(read.hasReplyAddress).toBe(true)
    expect(JSON.stringify(read)).not.toContain('birna')
    await leaveReplyAddress(ctx, { replyTo: '' }, keys)
    await leaveReplyAddress(ctx, { replyTo: '' }, keys)
    expect((await getOwnConversation(ctx, keys))?.hasReplyAddress).toBe(false)
    const entries = (await audited(db, 'support_conversation.address_left')).filter(
      ({ objectId }) => objectId === id,
    )
    expect(entries.map(({ detail }) => detail.isLeft)).toEqual([true, false, false])
  })

  it('needs the key, and an address', async () => {
    const { ctx } = await makeConversation(db)
    const other = askingCtx(db, timeOrderedIds.next<'support_conversation'>())
    await expect(leaveReplyAddress(other, { replyTo: 'a@home.test' }, keys)).rejects.toMatchObject({
      code: 'support.conversation_missing',
    })
    const agent = await makeAgentCtx(db)
    await expect(leaveReplyAddress(agent, { replyTo: 'a@home.test' }, keys)).rejects.toMatchObject({
      code: 'support.only_who_asks',
    })
    await expect(leaveReplyAddress(ctx, { replyTo: 'nothing' }, keys)).rejects.toThrow()
  })
})
