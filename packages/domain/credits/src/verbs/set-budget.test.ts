import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBudget } from '../reads/find-budget.ts'
import { purchaseCredits } from './purchase-credits.ts'
import { setBudget } from './set-budget.ts'
import { settlePurchase } from './settle-purchase.ts'

describe('a budget', () => {
  const db = openTestDatabase()
  const adminCtx = (companyId: CompanyId, database = db.database) =>
    testCtx({ database, scope: { role: 'company', companyId } })
  const alertsOf = async (companyId: CompanyId) =>
    (await announced(db, 'budget.reached'))
      .filter((event) => event.companyId === companyId)
      .map(({ payload }) => (payload as { share: number }).share)

  async function withBudget(capCredits: number) {
    const { companyId } = await makeCompany(db)
    const ctx = adminCtx(companyId)
    await setBudget(ctx, { period: 'month', capCredits })
    return { companyId, ctx }
  }

  it('refuses what passes it, says what is left, and opens again with the next period', async () => {
    const { ctx } = await withBudget(100)
    await purchaseCredits(ctx, { amountCredits: 70, funding: 'invoice' })
    await expect(purchaseCredits(ctx, { amountCredits: 31, funding: 'card' })).rejects.toMatchObject({
      code: 'credits.budget_exceeded',
      details: { values: { credits: 30, nextDay: '2026-12-01' } },
    })
    await purchaseCredits(ctx, { amountCredits: 30, funding: 'card' })
    expect(await findBudget(ctx)).toMatchObject({ capHalves: 200, boughtHalves: 200, lastDay: '2026-11-30' })
    ctx.clock.travelTo('2026-12-01T00:00:00Z')
    await purchaseCredits(ctx, { amountCredits: 100, funding: 'invoice' })
  })

  it('does not count a card that was refused', async () => {
    const { companyId, ctx } = await withBudget(10)
    const { id } = await purchaseCredits(ctx, { amountCredits: 10, funding: 'card' })
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    await settlePurchase(job, id, 'failed')
    await purchaseCredits(ctx, { amountCredits: 10, funding: 'invoice' })
  })

  it('tells at half, at four fifths and at the whole, each once', async () => {
    const { companyId, ctx } = await withBudget(10)
    for (const amountCredits of [4, 1, 1]) await purchaseCredits(ctx, { amountCredits, funding: 'invoice' })
    expect(await alertsOf(companyId)).toEqual([50])
    await purchaseCredits(ctx, { amountCredits: 4, funding: 'invoice' })
    expect(await alertsOf(companyId)).toEqual([50, 80, 100])
  })

  it('lets one of two through who buy the rest at the same moment', async () => {
    const { companyId } = await withBudget(10)
    const results = await Promise.allSettled(
      [1, 2].map(() => purchaseCredits(adminCtx(companyId), { amountCredits: 6, funding: 'invoice' })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is taken away by zero, is audited, and is no other company’s', async () => {
    const { companyId, ctx } = await withBudget(10)
    const other = adminCtx((await makeCompany(db)).companyId)
    expect(await findBudget(other)).toBeNull()
    await setBudget(other, { period: 'year', capCredits: 0 })
    expect(await findBudget(ctx)).toMatchObject({ capHalves: 20 })
    await setBudget(ctx, { period: 'year', capCredits: 0 })
    expect(await findBudget(ctx)).toBeNull()
    const entries = (await audited(db, 'credit_budget.set')).filter((entry) => entry.companyId === companyId)
    expect(entries).toHaveLength(2)
  })

  it('is refused to somebody without a company', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(setBudget(ctx, { period: 'year', capCredits: 1 })).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
  })
})
