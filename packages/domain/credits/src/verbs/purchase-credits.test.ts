import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPoolStatement } from '../reads/get-pool-statement.ts'
import { purchaseCredits } from './purchase-credits.ts'

describe('buying credits', () => {
  const db = openTestDatabase()
  const adminCtx = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'company', companyId } })

  it('funds the pool at once on invoice, and waits for the payment by card', async () => {
    const { companyId } = await makeCompany(db)
    await purchaseCredits(adminCtx(companyId), { amountCredits: 20, funding: 'invoice', poNumber: 'PO-7' })
    await purchaseCredits(adminCtx(companyId), { amountCredits: 5, funding: 'card' })
    expect(await getPoolStatement(adminCtx(companyId))).toMatchObject({ fundedHalves: 40, pendingHalves: 10 })
  })

  it('is refused to somebody without a company', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(purchaseCredits(ctx, { amountCredits: 1, funding: 'invoice' })).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
  })

  it('does not show in the statement of another company', async () => {
    const { companyId } = await makeCompany(db)
    await purchaseCredits(adminCtx(companyId), { amountCredits: 20, funding: 'invoice' })
    expect(await getPoolStatement(adminCtx((await makeCompany(db)).companyId))).toMatchObject({
      purchases: [],
    })
  })

  it('announces and audits, without any person', async () => {
    const { companyId } = await makeCompany(db)
    await purchaseCredits(adminCtx(companyId), { amountCredits: 20, funding: 'invoice' })
    const events = (await announced(db, 'pool.funded')).filter((event) => event.companyId === companyId)
    expect(events).toMatchObject([{ personId: null, payload: { amountHalves: 40 } }])
    expect((await audited(db, 'pool_purchase.made')).some((entry) => entry.companyId === companyId)).toBe(
      true,
    )
  })
})
