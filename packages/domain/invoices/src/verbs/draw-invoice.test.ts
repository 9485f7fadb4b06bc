import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePurchase, testSettings } from '../testing.ts'
import { drawInvoice } from './draw-invoice.ts'
import { issueInvoice } from './issue-invoice.ts'

describe('an invoice as a file', () => {
  const db = openTestDatabase()
  const wish = { locale: 'is', timeZone: 'Atlantic/Reykjavik', checkUrl: 'http://app.test/check' } as const

  it('is the same at every download, and another company has none', async () => {
    const { companyId } = await makeCompany(db)
    const { admin, job, purchaseId } = await makePurchase(db, companyId, { poNumber: 'PO-1' })
    const invoiceId = await issueInvoice(job, testSettings, purchaseId)
    if (!invoiceId) throw new Error('no invoice')
    const draw = (ctx = admin) => drawInvoice(ctx, testSettings.keys, { ...wish, invoiceId })
    const first = await draw()
    expect(Buffer.from(first.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.fileName).toMatch(/^K-\d{6}\.pdf$/)
    expect(Buffer.compare(Buffer.from((await draw()).bytes), Buffer.from(first.bytes))).toBe(0)
    const stranger = await makePurchase(db, (await makeCompany(db)).companyId)
    await expect(draw(stranger.admin)).rejects.toMatchObject({ code: 'invoices.missing' })
    await expect(draw(job as never)).rejects.toMatchObject({ code: 'invoices.not_allowed' })
  }, 60_000)
})
