import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPoolStatement } from '../reads/get-pool-statement.ts'
import { purchaseCredits } from './purchase-credits.ts'
import { settlePurchase } from './settle-purchase.ts'

describe('settling a card purchase', () => {
  const db = openTestDatabase()
  const adminCtx = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'company', companyId } })
  const jobCtx = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'worker', companyId } })

  it('funds the pool once, however many messages come at once', async () => {
    const { companyId } = await makeCompany(db)
    const { id } = await purchaseCredits(adminCtx(companyId), { amountCredits: 5, funding: 'card' })
    const settled = await Promise.all([1, 2, 3].map(() => settlePurchase(jobCtx(companyId), id, 'funded')))
    expect(settled.filter(Boolean)).toHaveLength(1)
    expect(await getPoolStatement(adminCtx(companyId))).toMatchObject({ fundedHalves: 10, pendingHalves: 0 })
    const [pool] = await db.witness`select sum(balance_halves) as balance_halves from app.credit_account
      where company_id = ${companyId} and kind = 'pool'`
    expect(Number(pool?.balance_halves)).toBe(10)
  })

  it('is for the job alone, and only for the company it works for', async () => {
    const { companyId } = await makeCompany(db)
    const { id } = await purchaseCredits(adminCtx(companyId), { amountCredits: 5, funding: 'card' })
    await expect(settlePurchase(adminCtx(companyId), id, 'funded')).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
    expect(await settlePurchase(jobCtx((await makeCompany(db)).companyId), id, 'funded')).toBe(false)
  })
})
