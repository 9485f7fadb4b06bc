import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import type { PoolPurchase, PoolStatement } from '../contracts.ts'
import * as store from '../store/purchases.ts'

/** What the company bought, without what an invoice was taken back for. What was used comes from reports, and only above the group floor. */
export function getPoolStatement(ctx: Ctx): Promise<PoolStatement> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const purchases = await store.listPurchases(ctx)
    const sum = (state: string) =>
      purchases
        .filter((row) => row.state === state)
        .reduce((total, row) => total + row.amountHalves - row.creditedHalves, 0)
    return {
      fundedHalves: sum('funded'),
      pendingHalves: sum('pending'),
      purchases: purchases.map(toPurchase),
    }
  })
}

export function toPurchase(row: store.PurchaseRow): PoolPurchase {
  const { id, amountHalves, funding, poNumber, state } = row
  return { id, amountHalves, funding, poNumber, state, createdAt: row.createdAt.toString() }
}
