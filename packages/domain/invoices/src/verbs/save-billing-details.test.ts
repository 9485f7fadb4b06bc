import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBillingDetails } from '../reads/find-billing-details.ts'
import { saveBillingDetails } from './save-billing-details.ts'

describe('as whom a company is invoiced', () => {
  const db = openTestDatabase()

  it('is what it said last, and no other company reads it', async () => {
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    expect(await findBillingDetails(ctx)).toBeNull()
    await saveBillingDetails(ctx, { legalName: 'Norðurljós' })
    await saveBillingDetails(ctx, { legalName: 'Norðurljós ehf.', address: 'Ægisgata 4' })
    expect(await findBillingDetails(ctx)).toMatchObject({
      legalName: 'Norðurljós ehf.',
      address: 'Ægisgata 4',
    })
    const other = (await makeCompany(db)).companyId
    const stranger = testCtx({ database: db.database, scope: { role: 'company', companyId: other } })
    expect(await findBillingDetails(stranger)).toBeNull()
    const entries = (await audited(db, 'billing_details.saved')).filter(
      (entry) => entry.companyId === companyId,
    )
    expect(entries).toHaveLength(2)
  })

  it('is refused to somebody without a company', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(saveBillingDetails(ctx, { legalName: 'x' })).rejects.toMatchObject({
      code: 'invoices.not_allowed',
    })
  })
})
