import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import { limits, type PoolPurchase, type PoolStatement } from '../contracts.ts'
import { lackOfPromise } from '../steps/lack-of-promise.ts'
import * as store from '../store/purchases.ts'

/** What the company bought, without what an invoice was taken back for. What was used comes from reports, and only above the group floor. */
export function getPoolStatement(ctx: Ctx): Promise<PoolStatement> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const sums = await store.sumPurchases(ctx)
    const purchases = await store.listPurchases(ctx, limits.purchasesShown)
    return {
      fundedHalves: sums.get('funded') ?? 0,
      pendingHalves: sums.get('pending') ?? 0,
      beyondHalves: await lackOfPromise(ctx),
      purchases: purchases.map(toPurchase),
    }
  })
}

export function toPurchase(row: store.PurchaseRow): PoolPurchase {
  const { id, amountHalves, creditedHalves, funding, poNumber, state } = row
  return { id, amountHalves, creditedHalves, funding, poNumber, state, createdAt: row.createdAt.toString() }
}
