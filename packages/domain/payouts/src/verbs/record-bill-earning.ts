import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { getBillForWork } from '@kara/payments'
import { Temporal } from 'temporal-polyfill'
import { mayCountEarnings } from '../access.ts'
import { followReturns, writeEarning } from '../steps/write-earning.ts'
import * as store from '../store.ts'

/**
 * A client's bill was paid: all of it is earned, once. What of its money went back follows with a minus, and comes
 * again when the bank did not take it after all.
 */
export async function recordBillEarning(ctx: Ctx, billId: Id<'bill'>): Promise<void> {
  const professionalId = mayCountEarnings(ctx)
  await inTransaction(ctx, async (ctx) => {
    const bill = await getBillForWork(ctx, billId)
    const about = `bill:${billId}`
    const earned = await store.lockEarning(ctx, about)
    if (earned) return followReturns(ctx, earned, bill.returnedMinor)
    if (bill.state !== 'paid') return
    const { reason, serviceName, minutes, sessionAt, amountMinor, taxMinor, currency } = bill
    await writeEarning(ctx, {
      professionalId,
      companyId: null,
      about,
      outcome: reason,
      serviceName,
      minutes,
      sessionAt: Temporal.Instant.from(sessionAt),
      shareHundredths: 10_000,
      amountMinor,
      taxMinor,
      currency,
    })
  })
}
