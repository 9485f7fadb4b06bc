import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSupportReach, sayPresent } from '../index.ts'
import { makeAgentCtx, makeConversation } from '../testing.ts'

describe('somebody of support being there', () => {
  const db = openTestDatabase()

  it('is told to whoever asks, and so is that they went', async () => {
    const { ctx } = await makeConversation(db)
    expect(await getSupportReach(ctx)).toEqual({ isThere: false, typicalMinutes: null })
    const agent = await makeAgentCtx(db, ctx.clock)
    await sayPresent(agent)
    await sayPresent(agent)
    expect(await getSupportReach(ctx)).toMatchObject({ isThere: true })
    ctx.clock.advance({ seconds: 76 })
    expect(await getSupportReach(ctx)).toMatchObject({ isThere: false })
  })

  it('is for support to say', async () => {
    const { ctx } = await makeConversation(db)
    await expect(sayPresent(ctx)).rejects.toMatchObject({ code: 'support.only_support' })
  })
})
