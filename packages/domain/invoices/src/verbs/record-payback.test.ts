import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listInvoices } from '../reads/list-invoices.ts'
import { makeInvoice } from '../testing.ts'
import { recordPayback } from './record-payback.ts'
import { recordPayment } from './record-payment.ts'

describe('the transfer that pays a company back', () => {
  const db = openTestDatabase()
  const issued = () => makeInvoice(db)

  it('is written down once, by one of two who do so at the same moment, and the statement counts it', async () => {
    const { companyId, admin, support, invoiceId, credit } = await issued()
    const before = await credit(1)
    await recordPayment(support, { invoiceId, paidOn: '2026-11-20', reference: 'TR-1' })
    const creditNoteId = await credit(2)
    const owed = async () => (await listInvoices(admin)).statement.total
    expect(await owed()).toMatchObject({ paid: { amountMinor: 175_500 }, owed: { amountMinor: -39_000 } })
    const payback = { creditNoteId, paidOn: '2026-11-20', reference: 'BACK-1' }
    const results = await Promise.allSettled([1, 2].map(() => recordPayback(support, payback)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await owed()).toMatchObject({ paid: { amountMinor: 136_500 }, owed: { amountMinor: 0 } })
    expect((await listInvoices(admin)).creditNotes).toMatchObject([
      { money: 'paid_back' },
      { money: 'lowers' },
    ])
    const refusals = [
      { ...payback, creditNoteId: before, code: 'invoices.credit_note_missing' },
      { ...payback, paidOn: '2026-11-19', code: 'invoices.paid_day' },
    ]
    for (const { code, ...input } of refusals)
      await expect(recordPayback(support, input)).rejects.toMatchObject({ code })
    await expect(recordPayback(admin, payback)).rejects.toMatchObject({ code: 'invoices.none_here' })
    const told = (await announced(db, 'invoice.paid_back')).filter((event) => event.companyId === companyId)
    expect(told).toHaveLength(1)
    expect(
      (await audited(db, 'invoice.paid_back')).filter(({ objectId }) => objectId === creditNoteId),
    ).toHaveLength(1)
  })
})
