import { makeCompany } from '@kara/companies/testing'
import { type Id, timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBudget } from '../reads/find-budget.ts'
import { getPoolStatement } from '../reads/get-pool-statement.ts'
import { noteCredited } from './note-credited.ts'
import { purchaseCredits } from './purchase-credits.ts'
import { setBudget } from './set-budget.ts'

describe('a purchase whose invoice is taken back', () => {
  const db = openTestDatabase()
  const agent = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })

  async function bought(amountCredits: number) {
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await setBudget(ctx, { period: 'month', capCredits: 100 })
    const { id } = await purchaseCredits(ctx, { amountCredits, funding: 'invoice' })
    return { companyId, ctx, id: id as Id<'pool_purchase'> }
  }

  it('leaves room in the budget of its period again, for what is not paid for', async () => {
    const { companyId, ctx, id } = await bought(80)
    await expect(purchaseCredits(ctx, { amountCredits: 30, funding: 'invoice' })).rejects.toMatchObject({
      code: 'credits.budget_exceeded',
    })
    await noteCredited(agent(), companyId, { id, credits: 10 })
    expect(await findBudget(ctx)).toMatchObject({ boughtHalves: 140 })
    await purchaseCredits(ctx, { amountCredits: 30, funding: 'invoice' })
    expect(await findBudget(ctx)).toMatchObject({ boughtHalves: 200 })
    expect(await getPoolStatement(ctx)).toMatchObject({
      fundedHalves: 200,
      purchases: [
        { amountHalves: 60, creditedHalves: 0 },
        { amountHalves: 160, creditedHalves: 20 },
      ],
    })
    expect(
      (await audited(db, 'pool_purchase.credited')).filter(({ objectId }) => objectId === id),
    ).toHaveLength(1)
  })

  it('is never taken back for more than was bought, also by two at once', async () => {
    const { companyId, ctx, id } = await bought(10)
    const results = await Promise.allSettled(
      [6, 6].map((credits) => noteCredited(agent(), companyId, { id, credits })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await findBudget(ctx)).toMatchObject({ boughtHalves: 8 })
  })

  it('is support’s to note, and no other company’s', async () => {
    const [here, other] = [await bought(10), await bought(10)]
    await expect(noteCredited(here.ctx, here.companyId, { id: here.id, credits: 1 })).rejects.toMatchObject({
      code: 'credits.no_ledger',
    })
    await expect(noteCredited(agent(), other.companyId, { id: here.id, credits: 1 })).rejects.toThrow(
      'its purchase',
    )
    expect(await findBudget(here.ctx)).toMatchObject({ boughtHalves: 20 })
  })
})
