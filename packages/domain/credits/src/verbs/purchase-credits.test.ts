import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
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

  it('counts every purchase in what they come to, also those that are too many to show', async () => {
    const { companyId } = await makeCompany(db)
    await db.witness`insert into app.pool_purchase (company_id, id, amount_halves, funding, state, created_at, created_by, funded_at)
      select ${companyId}, gen_random_uuid(), 2, 'invoice', 'funded', now() + n * interval '1 second', gen_random_uuid(), now()
      from generate_series(1, ${limits.purchasesShown + 5}) as n`
    const { fundedHalves, purchases } = await getPoolStatement(adminCtx(companyId))
    expect(fundedHalves).toBe((limits.purchasesShown + 5) * 2)
    expect(purchases).toHaveLength(limits.purchasesShown)
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
