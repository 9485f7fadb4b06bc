import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { announced, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePurchase, testSettings } from '../testing.ts'
import { issueInvoice } from './issue-invoice.ts'
import { recordPayment } from './record-payment.ts'
import { remindOfInvoice } from './remind-of-invoice.ts'

describe('the reminder of an invoice', () => {
  const db = openTestDatabase()

  async function issued() {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId)
    const invoiceId = await issueInvoice(job, testSettings, purchaseId)
    if (!invoiceId) throw new Error('no invoice')
    return { companyId, admin, job, invoiceId }
  }

  it('is planned for the day after its last one, and announced unless the money came', async () => {
    const [open, paid] = [await issued(), await issued()]
    const planned = (await dueWork(db, 'invoice.due_passed')).filter(({ key }) => key === open.invoiceId)
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-12-21T00:00:00.000Z'])
    const { personId } = await makePerson(db)
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    await recordPayment(support, { invoiceId: paid.invoiceId, paidOn: '2026-11-20', reference: 'TR-2' })
    expect(await remindOfInvoice(open.job, open.invoiceId)).toBe(true)
    expect(await remindOfInvoice(paid.job, paid.invoiceId)).toBe(false)
    const told = (await announced(db, 'invoice.overdue')).map(({ companyId }) => companyId)
    expect(told).toContain(open.companyId)
    expect(told).not.toContain(paid.companyId)
  })

  it('is for jobs of the company that owes', async () => {
    const [one, other] = [await issued(), await issued()]
    expect(await remindOfInvoice(other.job, one.invoiceId)).toBe(false)
    await expect(remindOfInvoice(one.admin, one.invoiceId)).rejects.toMatchObject({
      code: 'invoices.not_allowed',
    })
  })
})
