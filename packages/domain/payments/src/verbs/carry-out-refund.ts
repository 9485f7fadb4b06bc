import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { mayWork } from '../access.ts'
import type { Cards } from '../gateway/cards.ts'
import type { RefundWish } from '../steps/plan-refund.ts'
import { findBill, findCharge } from '../store/bills.ts'
import * as store from '../store/refunds.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * Money goes back to the card it came from: every charge once, under the refund's own key, however often
 * this is tried. What the processor did not answer stays begun, and is asked again.
 *
 * @throws `payments.processor_silent`
 */
export async function carryOutRefund(ctx: Ctx, cards: Cards, wish: RefundWish): Promise<void> {
  mayWork(ctx)
  for (const { refund, chargeProcessorId } of await begin(ctx, wish)) {
    const { id: refundId, personId, amountMinor, currency } = refund
    const result = await cards.refund({ refundId, personId, chargeProcessorId, amountMinor, currency })
    await settleRefund(ctx, refundId, result)
  }
}

async function begin(ctx: Ctx, { billId, reason, chargeId }: RefundWish) {
  return inTransaction(ctx, async (ctx) => {
    // Takes turns with whatever else settles this bill.
    const bill = await findBill(ctx, billId, true)
    invariant(bill, 'a refund is of a bill')
    for (const charge of await store.listRefundable(ctx, billId)) {
      if (chargeId && charge.id !== chargeId) continue
      const refund = await store.insertRefund(ctx, charge, reason)
      if (refund)
        await recordAudit(ctx, 'refund.started', { kind: 'refund', id: refund.id, detail: { reason } })
    }
    const started = await store.listStarted(ctx, billId)
    return Promise.all(
      started.map(async (refund) => {
        const charge = await findCharge(ctx, refund.chargeId)
        invariant(charge?.processorId, 'a charge that succeeded is known at the processor')
        return { refund, chargeProcessorId: charge.processorId }
      }),
    )
  })
}
