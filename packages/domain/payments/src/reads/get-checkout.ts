import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayPay } from '../access.ts'
import type { Checkout } from '../contracts.ts'
import { checkoutMissing } from '../errors.ts'
import * as store from '../store/checkouts.ts'

/** One of the company's card payments; pages ask it until it is settled. */
export function getCheckout(ctx: Ctx, id: Id<'checkout'>): Promise<Checkout> {
  mayPay(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findCheckout(ctx, id)
    if (!row) throw checkoutMissing()
    const { purchaseId, amountMinor, currency, state, failure, createdAt } = row
    return { id: row.id, purchaseId, amountMinor, currency, state, failure, createdAt: createdAt.toString() }
  })
}
