import { makePerson } from '@kara/identity/testing'
import { personOf } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getConversation, handOverConversation, takeConversation } from '../index.ts'
import { testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('handing a conversation over', () => {
  const db = openTestDatabase()
  const held = async () => {
    const { id, ctx } = await makeConversation(db)
    const [agent, colleague] = [await makeAgentCtx(db), await makeAgentCtx(db)]
    await takeConversation(agent, { conversationId: id })
    return { id, ctx, agent, colleague }
  }

  it('gives it to the colleague, on record', async () => {
    const { id, agent, colleague } = await held()
    await handOverConversation(agent, { conversationId: id, to: personOf(colleague) })
    expect((await getConversation(agent, { conversationId: id }, keys)).heldBy).toBe(personOf(colleague))
    const [entry] = (await audited(db, 'support_conversation.handed_over')).filter(
      ({ objectId }) => objectId === id,
    )
    expect(entry?.detail).toEqual({ from: personOf(agent), to: personOf(colleague) })
  })

  it('a second time is refused: it is in other hands', async () => {
    const { id, agent, colleague } = await held()
    const over = { conversationId: id, to: personOf(colleague) }
    await handOverConversation(agent, over)
    await expect(handOverConversation(agent, over)).rejects.toMatchObject({ code: 'support.not_held' })
  })

  it('goes to colleagues only, and not to oneself', async () => {
    const { id, ctx, agent } = await held()
    const { personId } = await makePerson(db)
    for (const to of [personId, personOf(agent)])
      await expect(handOverConversation(agent, { conversationId: id, to })).rejects.toMatchObject({
        code: 'support.no_colleague',
      })
    await expect(handOverConversation(ctx, { conversationId: id, to: personId })).rejects.toMatchObject({
      code: 'support.only_support',
    })
  })
})
