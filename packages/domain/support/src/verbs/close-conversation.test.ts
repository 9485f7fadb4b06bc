import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  closeConversation,
  countWaitingConversations,
  getOwnConversation,
  listConversations,
  takeConversation,
} from '../index.ts'
import { testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('ending a conversation', () => {
  const db = openTestDatabase()

  it('takes it off the list of who waits and says how it came out, on record', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    const waiting = await countWaitingConversations(agent)
    expect((await listConversations(agent, { state: 'open' })).map((one) => one.id)).toContain(id)
    await closeConversation(agent, { conversationId: id, outcome: 'passed_on' })
    expect(await countWaitingConversations(agent)).toBe(waiting - 1)
    expect((await listConversations(agent, { state: 'open' })).map((one) => one.id)).not.toContain(id)
    const [ended] = (await listConversations(agent, { state: 'ended' })).filter((one) => one.id === id)
    expect(ended).toMatchObject({ outcome: 'passed_on', heldBy: null, closedAt: '2026-11-20T09:00:00Z' })
    expect((await getOwnConversation(ctx, keys))?.closedAt).toBe('2026-11-20T09:00:00Z')
    const [entry] = (await audited(db, 'support_conversation.closed')).filter(
      ({ objectId }) => objectId === id,
    )
    expect(entry?.detail).toEqual({ outcome: 'passed_on' })
  })

  it('happens once, and not while a colleague has it', async () => {
    const { id } = await makeConversation(db)
    const [agent, colleague] = [await makeAgentCtx(db), await makeAgentCtx(db)]
    await takeConversation(colleague, { conversationId: id })
    const close = { conversationId: id, outcome: 'solved' } as const
    await expect(closeConversation(agent, close)).rejects.toMatchObject({ code: 'support.held_by_colleague' })
    await closeConversation(colleague, close)
    await expect(closeConversation(colleague, close)).rejects.toMatchObject({ code: 'support.already_ended' })
  })

  it('is support’s, and so are its lists', async () => {
    const { id, ctx } = await makeConversation(db)
    const refused = { code: 'support.only_support' }
    await expect(closeConversation(ctx, { conversationId: id, outcome: 'solved' })).rejects.toMatchObject(
      refused,
    )
    await expect(listConversations(ctx, { state: 'open' })).rejects.toMatchObject(refused)
    expect(() => countWaitingConversations(ctx)).toThrow('support staff')
  })

  it('lists who waits longest first', async () => {
    const early = await makeConversation(db)
    const late = await makeConversation(db, { clock: early.ctx.clock })
    early.ctx.clock.advance({ hours: 1 })
    const later = await makeConversation(db, { clock: early.ctx.clock })
    const ids = (await listConversations(await makeAgentCtx(db), { state: 'open' })).map(({ id }) => id)
    expect(ids.indexOf(early.id)).toBeLessThan(ids.indexOf(later.id))
    expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(later.id))
  })
})
