import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWorkForCompany } from '../access.ts'
import type { PoolPurchase } from '../contracts.ts'
import * as store from '../store/purchases.ts'
import { toPurchase } from './get-pool-statement.ts'

/** A purchase of the company, for the job that invoices it. */
export function findPurchase(ctx: Ctx, purchaseId: Id<'pool_purchase'>): Promise<PoolPurchase | null> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPurchase(ctx, purchaseId)
    return row && toPurchase(row)
  })
}
