import { audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as support from '../index.ts'
import { testSupportKeys as keys, makeConversation } from '../testing.ts'
import { forgetConversation } from './forget-conversation.ts'

describe('forgetting a conversation', () => {
  const db = openTestDatabase()
  const rowsOf = (
    id: string,
  ) => db.witness`select 1 from app.support_message where support_conversation_id = ${id}
    union all select 1 from app.support_conversation where id = ${id}`

  it('happens when nobody has spoken for thirty days, and no sooner', async () => {
    const { id, ctx } = await makeConversation(db)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [support], queue: 'sessions' })
    ctx.clock.advance({ hours: 24 * 29 })
    await support.writeToSupport(ctx, { messageId: crypto.randomUUID(), words: 'Still there?' }, keys)
    ctx.clock.advance({ hours: 24 * 2 })
    await drain()
    expect(await rowsOf(id)).toHaveLength(3)
    ctx.clock.advance({ hours: 24 * 28 })
    expect(await drain()).toContainEqual({ name: 'support_conversation.forget', outcome: 'done' })
    expect(await rowsOf(id)).toEqual([])
    expect((await audited(db, 'support_conversation.forgotten')).map(({ objectId }) => objectId)).toEqual([
      id,
    ])
    expect(await drain()).toEqual([])
  })

  it('is nobody’s wish', async () => {
    const { id, ctx } = await makeConversation(db)
    await expect(forgetConversation(ctx, { conversationId: id })).rejects.toMatchObject({
      code: 'support.only_support',
    })
  })
})
