import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listInvoices, listOpenInvoices } from '../reads/list-invoices.ts'
import { makePurchase, testSettings } from '../testing.ts'
import { issueInvoice } from './issue-invoice.ts'
import { recordPayment } from './record-payment.ts'

describe('the payment of an invoice', () => {
  const db = openTestDatabase()

  async function issued() {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId)
    const invoiceId = await issueInvoice(job, testSettings, purchaseId)
    if (!invoiceId) throw new Error('no invoice')
    const { personId } = await makePerson(db)
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    const payment = { invoiceId, paidOn: '2026-11-20', reference: 'TR-1' }
    return { companyId, admin, job, support, invoiceId, payment }
  }

  it('is written down once, by one of two who do so at the same moment', async () => {
    const { admin, support, invoiceId, payment } = await issued()
    expect((await listOpenInvoices(support)).some(({ id }) => id === invoiceId)).toBe(true)
    const results = await Promise.allSettled([1, 2].map(() => recordPayment(support, payment)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'invoices.paid' },
    })
    expect((await listOpenInvoices(support)).some(({ id }) => id === invoiceId)).toBe(false)
    expect(await listInvoices(admin)).toMatchObject({
      invoices: [{ state: 'paid' }],
      statement: {
        months: { 10: { invoices: 1, paid: { amountMinor: 195_000 }, owed: { amountMinor: 0 } } },
      },
    })
    const entries = await audited(db, 'invoice.paid')
    expect(entries.filter(({ objectId }) => objectId === invoiceId)).toHaveLength(1)
  })

  it('has a day between the invoice and today', async () => {
    const { support, payment } = await issued()
    for (const paidOn of ['2026-11-19', '2026-11-21']) {
      await expect(recordPayment(support, { ...payment, paidOn })).rejects.toMatchObject({
        code: 'invoices.paid_day',
      })
    }
  })

  it('is for support alone, and not for what is not there', async () => {
    const { admin, support, payment } = await issued()
    await expect(recordPayment(admin, payment)).rejects.toMatchObject({ code: 'invoices.none_here' })
    const other = { ...payment, invoiceId: '00000000-0000-7000-8000-000000000000' }
    await expect(recordPayment(support, other)).rejects.toMatchObject({ code: 'invoices.missing' })
  })
})
