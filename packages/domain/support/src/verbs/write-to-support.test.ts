import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  closeConversation,
  getConversation,
  getOwnConversation,
  openConversation,
  writeToSupport,
} from '../index.ts'
import { askingCtx, testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('writing on to support', () => {
  const db = openTestDatabase()
  const message = (words: string) => ({ messageId: crypto.randomUUID(), words })

  it('adds to the conversation, which waits since the first word without an answer', async () => {
    const { id, ctx } = await makeConversation(db)
    ctx.clock.advance({ minutes: 5 })
    await writeToSupport(ctx, { ...message('And now it is blue'), reference: 'E-2345-6789' }, keys)
    expect((await getOwnConversation(ctx, keys))?.messages.map(({ words }) => words)).toEqual([
      'A white page',
      'And now it is blue',
    ])
    const read = await getConversation(await makeAgentCtx(db), { conversationId: id }, keys)
    expect(read).toMatchObject({ waitingSince: '2026-11-20T09:00:00Z', reference: 'E-2345-6789' })
    expect((await audited(db, 'support_conversation.written')).map(({ objectId }) => objectId)).toContain(id)
  })

  it('opens an ended conversation again', async () => {
    const { id, ctx } = await makeConversation(db)
    const agent = await makeAgentCtx(db)
    await closeConversation(agent, { conversationId: id, outcome: 'solved' })
    await writeToSupport(ctx, message('It is back'), keys)
    const read = await getConversation(agent, { conversationId: id }, keys)
    expect(read).toMatchObject({ closedAt: null, outcome: null, waitingSince: '2026-11-20T09:00:00Z' })
    expect((await audited(db, 'support_conversation.reopened')).map(({ objectId }) => objectId)).toContain(id)
  })

  it('announces since when the person waits in the words of its own row, though the clock goes on meanwhile', async () => {
    const id = timeOrderedIds.next<'support_conversation'>()
    const still = askingCtx(db, id)
    const now = () => {
      still.clock.advance({ milliseconds: 1 })
      return still.clock.now()
    }
    const ctx = { ...still, clock: { now } }
    const agent = await makeAgentCtx(db)
    const waitsSince = async () => (await getConversation(agent, { conversationId: id }, keys)).waitingSince
    const asked = async () =>
      (await announced(db, 'support_question.asked')).flatMap(({ payload }) =>
        payload.conversationId === id ? [payload.since] : [],
      )
    const opening = { conversationId: id, face: 'sign_in', host: 'hub.localhost', locale: 'en' } as const
    await openConversation(ctx, { ...opening, ...message('A white page') }, keys)
    const first = await waitsSince()
    expect(await asked()).toEqual([first])
    await closeConversation(agent, { conversationId: id, outcome: 'solved' })
    await writeToSupport(ctx, message('It is back'), keys)
    expect(await waitsSince()).not.toBe(first)
    expect(await asked()).toEqual([first, await waitsSince()])
  })

  it('sent twice is said once, and two at once both have their place', async () => {
    const { ctx } = await makeConversation(db)
    const twice = message('Once')
    await Promise.all([writeToSupport(ctx, twice, keys), writeToSupport(ctx, twice, keys)])
    await Promise.all([writeToSupport(ctx, message('One'), keys), writeToSupport(ctx, message('Two'), keys)])
    const said = (await getOwnConversation(ctx, keys))?.messages ?? []
    expect(said.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(said.filter(({ words }) => words === 'Once')).toHaveLength(1)
  })

  it('is slowed, and goes on a minute later', async () => {
    const { ctx } = await makeConversation(db)
    for (let time = 0; time < 11; time += 1) await writeToSupport(ctx, message(`Line ${time}`), keys)
    await expect(writeToSupport(ctx, message('One more'), keys)).rejects.toMatchObject({
      code: 'support.too_fast',
      details: { values: { waitSeconds: 60 } },
    })
    ctx.clock.advance({ minutes: 1 })
    await writeToSupport(ctx, message('One more'), keys)
    expect((await getOwnConversation(ctx, keys))?.messages.at(-1)?.words).toBe('One more')
  })

  it('needs the key, and words of a length', async () => {
    const { ctx } = await makeConversation(db)
    const other = askingCtx(db, timeOrderedIds.next<'support_conversation'>())
    await expect(writeToSupport(other, message('x'), keys)).rejects.toMatchObject({
      code: 'support.conversation_missing',
    })
    const companyId = timeOrderedIds.next<'company'>()
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(writeToSupport(company, message('x'), keys)).rejects.toMatchObject({
      code: 'support.only_who_asks',
    })
    await expect(writeToSupport(ctx, message('x'.repeat(2001)), keys)).rejects.toThrow()
    await expect(writeToSupport(ctx, message('  '), keys)).rejects.toThrow()
  })
})
