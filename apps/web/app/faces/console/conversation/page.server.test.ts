import { makePerson } from '@kara/identity/testing'
import { getOwnConversation } from '@kara/support'
import { makeConversation, testSupportKeys } from '@kara/support/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { askedBy, makeAgent, type TestRequest } from '../../../http/testing.ts'
import { loader as list } from '../conversations/page.server.ts'
import { action, loader } from './page.server.ts'

describe('a conversation in the console', () => {
  const db = openTestDatabase()
  const one = async (conversationId: string, wish: TestRequest = {}, agent = makeAgent(db)) =>
    (await askedBy(db, await agent, { ...wish, params: { conversationId } })) as never

  it('shows what was said, ready answers in the person’s language, and that it was seen', async () => {
    const { id, ctx } = await makeConversation(db, { reference: 'E-2345-6789' })
    const shown = await loader(await one(id))
    expect(shown.conversation.messages).toMatchObject([{ words: 'A white page', writtenBy: 'person' }])
    expect(shown).toMatchObject({ attempt: null, hasReport: false, draft: '' })
    expect(shown.ready.map(({ name }) => name)).toEqual(['looking', 'code', 'itActs', 'again', 'noHealth'])
    expect(shown.ready[0]?.text).toMatch(/^Takk fyrir að skrifa/)
    expect((await getOwnConversation(ctx, testSupportKeys))?.messages[0]?.isSeen).toBe(true)
  })

  it('comes back with a ready answer where there is no script', async () => {
    const { id } = await makeConversation(db)
    const shown = await loader(await one(id, { path: '/?ready=again' }))
    expect(shown.draft).toMatch(/^Nú ætti þetta að virka/)
  })

  it('is answered, and a colleague who writes meanwhile keeps what they typed', async () => {
    const { id, ctx } = await makeConversation(db)
    const form = () => ({ intent: 'answer', messageId: crypto.randomUUID(), words: 'Please try again' })
    const sent = (await action(await one(id, { form: form() }))) as Response
    expect(sent.headers.get('location')).toBe(`/console/conversations/${id}`)
    expect(await action(await one(id, { form: { ...form(), words: 'Mine' } }))).toMatchObject({
      data: { initialValue: { words: 'Mine' }, error: { '': [expect.stringContaining('A colleague')] } },
    })
    const said = (await getOwnConversation(ctx, testSupportKeys))?.messages.map(({ words }) => words)
    expect(said).toEqual(['A white page', 'Please try again'])
  })

  it('is taken, handed over and ended, each with a sentence', async () => {
    const { id } = await makeConversation(db)
    const [agent, colleague] = [await makeAgent(db), await makeAgent(db)]
    const press = (form: Record<string, string>, who = agent) =>
      one(id, { form }, Promise.resolve(who)).then(action) as Promise<Response>
    expect((await press({ intent: 'take' })).status).toBe(302)
    expect((await press({ intent: 'hand_over', to: colleague })).status).toBe(302)
    expect((await loader(await one(id))).conversation.heldBy).toBe(colleague)
    await press({ intent: 'end', outcome: 'solved' }, colleague)
    expect((await loader(await one(id))).conversation).toMatchObject({ outcome: 'solved', heldBy: null })
    const ended = await list((await askedBy(db, agent, { path: '/?state=ended' })) as never)
    expect(ended.conversations.map((conversation) => conversation.id)).toContain(id)
  })

  it('does not exist for anybody else', async () => {
    const { id } = await makeConversation(db)
    const { personId } = await makePerson(db)
    await expect(loader(await one(id, {}, Promise.resolve(personId)))).rejects.toMatchObject({
      code: 'web.no_page',
    })
  })
})
