import { makeInvoice } from '@kara/invoices/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, makeAgent, type TestRequest } from '../../../http/testing.ts'
import { loader as list, action as record } from '../invoices/page.server.ts'
import { action, loader } from './page.server.ts'

describe('an invoice in the console', () => {
  const db = openTestDatabase()

  async function town() {
    const { invoiceId, reason } = await makeInvoice(db, 30)
    const [one, two] = [await makeAgent(db), await makeAgent(db)]
    const of = (person: typeof one) => async (wish: Omit<TestRequest, 'params'>) =>
      askedBy(db, person, { params: { invoiceId }, ...wish })
    return { invoiceId, reason, one: of(one), two: of(two) }
  }

  test('is taken back in part at once, and by two people when it is much', async () => {
    const { invoiceId, reason, one, two } = await town()
    const wish = { invoiceId, credits: '2', creditsLeft: '30', reason }
    expect(await action(await one({ form: wish }))).toMatchObject({ status: 302 })
    await action(await one({ form: { ...wish, credits: '20', creditsLeft: '28' } }))
    const { waiting } = await list(await two({}))
    expect(waiting).toContainEqual(expect.objectContaining({ invoiceId, credits: 20, isOwn: false }))
    const { invoice } = await loader(await one({}))
    expect(invoice).toMatchObject({ creditsLeft: 28, waiting: { isOwn: true, credits: 20 } })
    const decide = { orderId: invoice.waiting?.id ?? '', decision: 'approved' }
    await action(await one({ form: decide }))
    expect((await loader(await two({}))).invoice).toMatchObject({ creditsLeft: 28 })
    await action(await two({ form: decide }))
    expect((await loader(await two({}))).invoice).toMatchObject({ creditsLeft: 8, waiting: null })
  })

  test('keeps what was typed when too much of it is to be taken back', async () => {
    const { invoiceId, reason, one } = await town()
    const form = { invoiceId, credits: '31', creditsLeft: '30', reason }
    const answer = (await action(await one({ form }))) as { data: unknown }
    expect(JSON.stringify(answer)).toContain(reason)
    expect((await loader(await one({}))).invoice).toMatchObject({ creditsLeft: 30, waiting: null })
  })

  test('has the transfer of its money written down', async () => {
    const { invoiceId, reason, one } = await town()
    const { today } = await loader(await one({}))
    await record(await one({ form: { invoiceId, paidOn: today, reference: 'TR-1' } }))
    await action(await one({ form: { invoiceId, credits: '2', creditsLeft: '30', reason } }))
    const [note] = (await loader(await one({}))).invoice.creditNotes
    const asked = await loader(await one({ path: `/x?payback=${note?.id}` }))
    expect(asked.owed).toMatchObject({ money: 'owed' })
    const form = { creditNoteId: note?.id ?? '', paidOn: today, reference: 'TR-2' }
    expect(await action(await one({ form }))).toMatchObject({ status: 302 })
    expect((await loader(await one({}))).invoice.creditNotes).toMatchObject([{ money: 'paid_back' }])
  })
})
