import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { type Scope, timeOrderedIds } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findNewestConversation, getConversation, getOwnConversation, openConversation } from '../index.ts'
import { openReplyAddress, openWords } from '../rules/keys.ts'
import { askingCtx, testSupportKeys as keys, makeAgentCtx, makeConversation } from '../testing.ts'

describe('asking support', () => {
  const db = openTestDatabase()

  it('is read by whoever asked and by support, tied to the hub and to the code', async () => {
    const { companyId } = await makeCompany(db)
    const { id, ctx } = await makeConversation(db, { companyId, reference: 'river-candle-otter-284' })
    expect(await getOwnConversation(ctx, keys)).toMatchObject({
      reference: 'river-candle-otter-284',
      closedAt: null,
      messages: [{ number: 1, writtenBy: 'person', words: 'A white page', isSeen: false }],
    })
    const read = await getConversation(await makeAgentCtx(db), { conversationId: id }, keys)
    expect(read).toMatchObject({ companyId, face: 'sign_in', isSignedIn: false, hasReplyAddress: false })
    expect(read.messages[0]?.words).toBe('A white page')
    expect(read.waitingSince).toBe('2026-11-20T09:00:00Z')
  })

  it('keeps words and address sealed, and plans the day on which both are forgotten', async () => {
    const { id } = await makeConversation(db, { words: 'Only a white page', replyTo: 'birna@home.test' })
    const rows = await db.witness`select m.*, c.reply_sealed from app.support_message m
      join app.support_conversation c on c.id = m.support_conversation_id where c.id = ${id}`
    const [row] = rows
    const text =
      JSON.stringify(rows) + row?.words_sealed.toString('latin1') + row?.reply_sealed.toString('latin1')
    expect(text).not.toMatch(/white|birna/)
    expect(openWords(keys, id, 1, row?.words_sealed)).toBe('Only a white page')
    expect(openReplyAddress(keys, id, row?.reply_sealed)).toBe('birna@home.test')
    const [due] = (await dueWork(db, 'support_conversation.forget')).filter(({ key }) => key === id)
    expect(due?.dueAt.toISOString()).toBe('2026-12-20T09:00:00.000Z')
  })

  it('sent twice is one conversation with one message, and on record once', async () => {
    const { id, ctx } = await makeConversation(db)
    const again = {
      conversationId: id,
      messageId: crypto.randomUUID(),
      words: 'A white page',
      host: 'h',
      locale: 'is',
      face: 'hub',
    } as const
    await openConversation(ctx, again, keys)
    expect((await getOwnConversation(ctx, keys))?.messages).toHaveLength(1)
    expect(
      (await audited(db, 'support_conversation.opened')).filter(({ objectId }) => objectId === id),
    ).toHaveLength(1)
  })

  it('is nobody else’s: not with another key, not of another account, not for a company', async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db)
    const { id, ctx } = await makeConversation(db, { personId, companyId })
    expect(await getOwnConversation(ctx, keys)).not.toBeNull()
    const otherKey = askingCtx(db, timeOrderedIds.next<'support_conversation'>())
    expect(await getOwnConversation(otherKey, keys)).toBeNull()
    // The key alone does not open what belongs to an account: a browser may be used by two.
    expect(await getOwnConversation(askingCtx(db, id), keys)).toBeNull()
    const stranger = await makePerson(db)
    expect(await getOwnConversation(askingCtx(db, id, { personId: stranger.personId }), keys)).toBeNull()
    const company: Scope = { role: 'company', companyId }
    await expect(
      getConversation(testCtx({ database: db.database, scope: company }), { conversationId: id }, keys),
    ).rejects.toMatchObject({ code: 'support.only_support' })
    await expect(
      db.witness.begin(async (sql) => {
        await sql`select set_config('role', 'kara_company', true), set_config('app.company_id', ${companyId}, true)`
        await sql`select from app.support_conversation`
      }),
    ).rejects.toThrow('permission denied')
  })

  it('is found again by the account on another device', async () => {
    const { personId } = await makePerson(db)
    const { id } = await makeConversation(db, { personId })
    const elsewhere = testCtx({ database: db.database, scope: { role: 'person', personId } })
    expect(await findNewestConversation(elsewhere)).toBe(id)
  })

  it('opens no conversation of somebody else under one’s own key', async () => {
    const { id } = await makeConversation(db)
    const other = askingCtx(db, timeOrderedIds.next<'support_conversation'>())
    const input = {
      conversationId: id,
      messageId: crypto.randomUUID(),
      words: 'x',
      host: 'h',
      locale: 'en',
      face: 'hub',
    } as const
    await expect(openConversation(other, input, keys)).rejects.toThrow('its own key')
  })
})
