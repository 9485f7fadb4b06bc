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
    return toCheckout(row)
  })
}

/** The newest card payment of the company that was begun and is not over; null: there is none. */
export function findOpenCheckout(ctx: Ctx): Promise<Checkout | null> {
  mayPay(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findOpenCheckout(ctx)
    return row && toCheckout(row)
  })
}

function toCheckout(row: store.CheckoutRow): Checkout {
  const { id, purchaseId, amountMinor, currency, state, failure, createdAt } = row
  return { id, purchaseId, amountMinor, currency, state, failure, createdAt: createdAt.toString() }
}
