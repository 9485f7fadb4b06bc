import { makePerson } from '@kara/identity/testing'
import { answerConversation, getConversation, listConversations } from '@kara/support'
import { makeAgentCtx } from '@kara/support/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { askedBy, cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader as bring } from '../support-chat-back/page.server.ts'
import { loader as listen } from '../support-chat-live/page.server.ts'
import { action, loader } from './page.server.ts'

const key = '__Host-support'

describe('the page of a conversation with support', () => {
  const db = openTestDatabase()
  const write = (words: string, more: Record<string, string> = {}) => ({
    intent: 'write',
    messageId: crypto.randomUUID(),
    words,
    face: 'sign_in',
    ...more,
  })

  /** A visitor who has said one thing. */
  async function asked() {
    const platform = await testPlatform(db)
    const first = testArgs(platform, { path: '/support/chat?reference=river-candle-otter-284' })
    expect(await loader(first as never)).toMatchObject({
      conversation: null,
      reference: 'river-candle-otter-284',
    })
    const cookies = cookiesSet(first)
    const form = write('A white page', { reference: 'river-candle-otter-284', replyTo: '' })
    const sent = (await action(testArgs(platform, { cookies, form }) as never)) as Response
    expect(sent.headers.get('location')).toBe('/support/chat')
    return { platform, cookies }
  }

  it('takes the first word and finds it again by its cookie, and by nothing else', async () => {
    const { platform, cookies } = await asked()
    expect(await loader(testArgs(platform, { cookies }) as never)).toMatchObject({
      conversation: { messages: [{ words: 'A white page', isSeen: false }] },
      isSignedIn: false,
    })
    const none = await loader(testArgs(platform) as never)
    const forged = { [key]: `${cookies[key]?.split('.')[0]}.${'x'.repeat(43)}` }
    expect(none.conversation).toBeNull()
    expect((await loader(testArgs(platform, { cookies: forged }) as never)).conversation).toBeNull()
  })

  it('is found again by its link, which leaves the address at once', async () => {
    const { platform, cookies } = await asked()
    const { backUrl } = await loader(testArgs(platform, { cookies }) as never)
    const token = backUrl?.split('/').at(-1) ?? ''
    const args = testArgs(platform, { params: { token } })
    const brought = await bring(args as never)
    expect(brought.headers.get('location')).toBe('/support/chat')
    expect(cookiesSet(args)).toEqual({ [key]: token })
    const wrong = testArgs(platform, { params: { token: 'x.y' } })
    await bring(wrong as never)
    expect(cookiesSet(wrong)).toEqual({})
  })

  it('shows the answer, which counts as seen from then on', async () => {
    const { platform, cookies } = await asked()
    const agent = await makeAgentCtx(db, platform.clock)
    const [one] = (await listConversations(agent, { state: 'open' })).slice(-1)
    const conversationId = one?.id ?? ''
    const answer = { conversationId, messageId: crypto.randomUUID(), words: 'Please try again' }
    await answerConversation(agent, answer, platform.keys.support)
    const shown = await loader(testArgs(platform, { cookies }) as never)
    expect(shown.conversation?.messages.at(-1)).toMatchObject({
      writtenBy: 'support',
      words: 'Please try again',
    })
    const read = await getConversation(agent, { conversationId }, platform.keys.support)
    expect(read.messages.at(-1)?.isSeen).toBe(true)
  })

  it('keeps what was typed when it is too long', async () => {
    const platform = await testPlatform(db)
    const args = testArgs(platform, { form: write('x'.repeat(2001)) })
    expect(await action(args as never)).toMatchObject({
      data: { initialValue: { words: 'x'.repeat(2001) }, error: { words: [expect.any(String)] } },
    })
  })

  it('belongs to the account of whoever is signed in, and not to the browser', async () => {
    const { personId } = await makePerson(db)
    const form = write('From my own page')
    const args = await askedBy(db, personId, { path: '/support/chat', form })
    await action(args as never)
    expect(cookiesSet(args)[key]).toBe('')
    const elsewhere = await askedBy(db, personId, { path: '/support/chat' })
    expect(await loader(elsewhere as never)).toMatchObject({
      isSignedIn: true,
      backUrl: null,
      conversation: { messages: [{ words: 'From my own page' }] },
    })
    const another = await askedBy(db, personId, { path: '/support/chat?new=1' })
    expect((await loader(another as never)).conversation).toBeNull()
  })

  it('rings only where there is a conversation', async () => {
    const { platform, cookies } = await asked()
    expect((await listen(testArgs(platform) as never)).status).toBe(204)
    const stream = await listen(testArgs(platform, { cookies }) as never)
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const reader = stream.body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await next()).toContain('data: new')
    // Once more when the database listens: something may have been missed.
    expect(await next()).toBe('data: new\n\n')
    await action(testArgs(platform, { cookies, form: write('And more') }) as never)
    expect(await next()).toBe('data: new\n\n')
    await reader?.cancel()
    await platform.bell.close()
  })
})
