import { makeCompany } from '@kara/companies/testing'
import { purchaseCredits } from '@kara/credits'
import { checkCodeOf } from '@kara/issuing'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkInvoice } from '../reads/check-invoice.ts'
import { listInvoices } from '../reads/list-invoices.ts'
import { makePurchase, testSettings } from '../testing.ts'
import { issueInvoice, planInvoice } from './issue-invoice.ts'
import { saveBillingDetails } from './save-billing-details.ts'

describe('an invoice', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('is issued once for a purchase, to whom the company named, with its order number and last day', async () => {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId)
    const details = { legalName: 'Norðurljós ehf.', registrationNumber: '4101', poNumber: 'PO-77' }
    await saveBillingDetails(admin, details)
    const id = await issueInvoice(job, testSettings, purchaseId)
    expect(id).not.toBeNull()
    expect(await issueInvoice(job, testSettings, purchaseId)).toBeNull()
    const { invoices } = await listInvoices(admin)
    expect(invoices).toMatchObject([
      {
        credits: 10,
        poNumber: 'PO-77',
        state: 'open',
        dueOn: '2026-12-20',
        total: { amountMinor: 195_000, currency: 'ISK' },
      },
    ])
    const events = (await announced(db, 'invoice.issued')).filter((event) => event.companyId === companyId)
    expect(events).toHaveLength(1)
    const entries = await audited(db, 'invoice.issued')
    expect(entries.filter(({ objectId }) => objectId === id)).toHaveLength(1)
  })

  it('has a number without a gap, also when two are issued at the same moment', async () => {
    const { companyId } = await makeCompany(db)
    const other = await makeCompany(db)
    const purchases = [
      await makePurchase(db, companyId),
      await makePurchase(db, companyId),
      await makePurchase(db, other.companyId),
    ]
    await Promise.all(purchases.map(({ job, purchaseId }) => issueInvoice(job, testSettings, purchaseId)))
    const rows = await db.witness`select number from app.invoice order by number`
    const numbers = rows.map(({ number }) => Number(number))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('is issued once by two workers at the same moment', async () => {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId)
    await Promise.allSettled([1, 2].map(() => issueInvoice(job, testSettings, purchaseId)))
    expect((await listInvoices(admin)).invoices).toHaveLength(1)
  })

  it('is paid from the start when a card paid it, and waits for nothing that is not funded', async () => {
    const { companyId } = await makeCompany(db)
    const { admin, job } = await makePurchase(db, companyId)
    const { id } = await purchaseCredits(admin, { amountCredits: 2, funding: 'card' })
    expect(await issueInvoice(job, testSettings, id)).toBeNull()
    await db.witness`update app.pool_purchase set state = 'funded', funded_at = now() where id = ${id}`
    await issueInvoice(job, testSettings, id)
    expect((await listInvoices(admin)).invoices).toMatchObject([{ credits: 2, state: 'paid' }])
  })

  it('can be checked by whoever holds its code, and not once it was changed', async () => {
    const { companyId } = await makeCompany(db)
    const { job, purchaseId } = await makePurchase(db, companyId)
    const id = (await issueInvoice(job, testSettings, purchaseId)) ?? ''
    const code = checkCodeOf(testSettings.keys, id)
    expect(await checkInvoice(visitor(), testSettings.keys, code.toLowerCase())).toMatchObject({
      sellerName: 'Kara hf.',
      total: { amountMinor: 195_000 },
    })
    expect(await checkInvoice(visitor(), testSettings.keys, '0000-0000-0000-0000')).toBeNull()
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update app.invoice set facts = jsonb_set(facts, '{total,amountMinor}', '1') where id = ${id}`
    })
    expect(await checkInvoice(visitor(), testSettings.keys, code)).toBeNull()
  })

  it('is no other company’s, and is planned by jobs alone', async () => {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId)
    const stranger = await makePurchase(db, (await makeCompany(db)).companyId)
    expect(await issueInvoice(stranger.job, testSettings, purchaseId)).toBeNull()
    await issueInvoice(job, testSettings, purchaseId)
    expect((await listInvoices(stranger.admin)).invoices).toEqual([])
    await expect(planInvoice(admin, purchaseId)).rejects.toMatchObject({ code: 'invoices.not_allowed' })
    await planInvoice(job, purchaseId)
    expect((await dueWork(db, 'invoice.due')).filter(({ key }) => key === purchaseId)).toHaveLength(1)
  })
})
