import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getInvoiceForSupport } from '../reads/get-invoice-for-support.ts'
import { listWaitingCredits } from '../reads/list-waiting-credits.ts'
import { makeInvoice, testSettings } from '../testing.ts'
import { decideCredit } from './decide-credit.ts'

const { keys } = testSettings

describe('a credit note that is larger than one person decides about', () => {
  const db = openTestDatabase({ connectionsMax: 10 })

  async function agent() {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }

  /** An invoice for thirty credits, of which twenty are asked back. */
  async function asked() {
    const town = await makeInvoice(db, 30)
    expect(await town.ask(20)).toBeNull()
    const { waiting } = await getInvoiceForSupport(town.support, town.invoiceId)
    const approve = { orderId: waiting?.id ?? '', decision: 'approved' } as const
    return {
      ...town,
      other: await agent(),
      waiting,
      approve,
      decline: { ...approve, decision: 'declined' } as const,
    }
  }

  const listed = async (ctx: Awaited<ReturnType<typeof agent>>, invoiceId: string) =>
    (await listWaitingCredits(ctx)).filter((row) => row.invoiceId === invoiceId)

  it('changes nothing until a second person has it written', async () => {
    const { support, other, invoiceId, approve, reason } = await asked()
    expect(await getInvoiceForSupport(other, invoiceId)).toMatchObject({
      creditsLeft: 30,
      creditNotes: [],
      waiting: { credits: 20, reason, isOwn: false },
    })
    expect(await listed(support, invoiceId)).toMatchObject([{ credits: 20, isOwn: true }])
    await decideCredit(other, keys, approve)
    expect(await getInvoiceForSupport(other, invoiceId)).toMatchObject({
      creditsLeft: 10,
      waiting: null,
      aloneLeft: 10,
      creditNotes: [{ credits: 20, reason }],
    })
    expect(await listed(support, invoiceId)).toEqual([])
    const entries = await audited(db, 'invoice_credit_order.decided')
    expect(entries.filter(({ objectId }) => objectId === approve.orderId)).toHaveLength(1)
  })

  it('is refused to whoever asked for it, who may take it back', async () => {
    const { support, other, invoiceId, approve, decline } = await asked()
    await expect(decideCredit(support, keys, approve)).rejects.toMatchObject({
      code: 'invoices.second_person',
    })
    await decideCredit(support, keys, decline)
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({ waiting: null, creditNotes: [] })
    await expect(decideCredit(other, keys, approve)).rejects.toMatchObject({
      code: 'invoices.credit_order_missing',
    })
  })

  it('is refused by the database itself to one person', async () => {
    const { invoiceId, companyId, waiting } = await asked()
    await expect(
      db.witness`update app.invoice_credit_order set decision = 'approved', decided_by = asked_by, decided_at = now()
        where id = ${waiting?.id ?? ''}`,
    ).rejects.toThrow('invoice_credit_order_two_people')
    const note = (orderId: string | null) =>
      db.witness`insert into app.invoice_credit_note (company_id, id, invoice_id, series, number, credits,
          taken_back_halves, is_owed_back, facts, signature, check_hash, reason, issued_at, issued_by, invoice_credit_order_id)
        values (${companyId}, gen_random_uuid(), ${invoiceId}, 'x', 1, 20, 0, false, '{}', '', gen_random_uuid()::text,
          'Nobody else looked', now(), gen_random_uuid(), ${orderId})`
    await expect(note(null)).rejects.toThrow('two people decide')
    await expect(note(waiting?.id ?? '')).rejects.toThrow('nobody approved')
  })

  it('is not slipped through in small parts, also when they are sent at once', async () => {
    const { support, invoiceId, ask, credit } = await makeInvoice(db, 30)
    await credit(6)
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({ aloneLeft: 4 })
    expect(await ask(5)).toBeNull()
    expect(await getInvoiceForSupport(support, invoiceId)).toMatchObject({ creditsLeft: 24 })
    const another = await makeInvoice(db, 30)
    await Promise.allSettled([6, 6, 6].map((credits) => another.ask(credits)))
    const { creditsLeft } = await getInvoiceForSupport(another.support, another.invoiceId)
    expect(creditsLeft).toBe(24)
  })

  it('waits one at a time, so a form that is sent twice asks once', async () => {
    const { support, invoiceId, ask } = await makeInvoice(db, 30)
    const results = await Promise.allSettled([ask(20), ask(20)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'invoices.credit_waits' },
    })
    await expect(ask(1)).rejects.toMatchObject({ code: 'invoices.credit_waits' })
    expect(await listed(support, invoiceId)).toHaveLength(1)
  })

  it('is written once, whoever of two people approves it at the same moment', async () => {
    const { other, invoiceId, approve } = await asked()
    const third = await agent()
    const results = await Promise.allSettled([other, third].map((ctx) => decideCredit(ctx, keys, approve)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await getInvoiceForSupport(other, invoiceId)).creditNotes).toHaveLength(1)
  })

  it('is for support alone, and for what is there', async () => {
    const { admin, other, approve } = await asked()
    await expect(decideCredit(admin, keys, approve)).rejects.toMatchObject({ code: 'invoices.none_here' })
    expect(() => listWaitingCredits(admin)).toThrow('There are no invoices here.')
    const unknown = { ...approve, orderId: '00000000-0000-7000-8000-000000000000' }
    await expect(decideCredit(other, keys, unknown)).rejects.toMatchObject({
      code: 'invoices.credit_order_missing',
    })
  })
})
