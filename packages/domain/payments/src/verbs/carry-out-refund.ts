import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { mayWork } from '../access.ts'
import type { RefundReason } from '../contracts.ts'
import type { Cards } from '../gateway/cards.ts'
import type { RefundWish } from '../steps/plan-refund.ts'
import { type BillRow, findBill, findCharge } from '../store/bills.ts'
import * as orders from '../store/refund-orders.ts'
import { isTransferred } from '../store/refund-transfers.ts'
import * as store from '../store/refunds.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * Money goes back to the card it came from: every order once, under the refund's own key, however often
 * this is tried. What the processor did not answer stays begun, and is asked again.
 *
 * @throws `payments.processor_silent`
 */
export async function carryOutRefund(ctx: Ctx, cards: Cards, wish: RefundWish): Promise<void> {
  mayWork(ctx)
  for (const { refund, chargeProcessorId } of await begin(ctx, wish)) {
    const { id: refundId, personId, amountMinor, currency } = refund
    // Of a transfer the processor knows nothing.
    const result =
      refund.way === 'transfer'
        ? transferred
        : await cards.refund({ refundId, personId, chargeProcessorId, amountMinor, currency })
    await settleRefund(ctx, refundId, result)
  }
}

const transferred = { state: 'succeeded', processorId: '' } as const

async function begin(ctx: Ctx, { billId, reason, chargeId }: RefundWish) {
  return inTransaction(ctx, async (ctx) => {
    // Takes turns with whatever else settles this bill.
    const bill = await findBill(ctx, billId, true)
    invariant(bill, 'a refund is of a bill')
    if (chargeId) await orderByItself(ctx, bill, chargeId, reason)
    for (const order of await orders.listToCarryOut(ctx, billId)) {
      const charge = order.chargeId
        ? await findCharge(ctx, order.chargeId)
        : await store.findChargeWith(ctx, billId, order.amountMinor)
      const way = (await isTransferred(ctx, order.id)) ? 'transfer' : 'card'
      const refund = charge && (await store.insertRefund(ctx, charge, order, way))
      if (!refund) {
        await orders.endOrder(ctx, order.id, 'failed')
        continue
      }
      const detail = { reason: order.reason, amountMinor: order.amountMinor }
      await recordAudit(ctx, 'refund.started', { kind: 'refund', id: refund.id, detail })
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

/** Nobody decided that this payment goes back: nothing was owed for it. It stands among the orders all the same. */
async function orderByItself(
  ctx: TxCtx,
  bill: BillRow,
  chargeId: Id<'charge'>,
  reason: RefundReason,
): Promise<void> {
  const charge = await findCharge(ctx, chargeId)
  invariant(charge, 'a payment that goes back was made')
  const { id: billId, personId, professionalId, currency } = bill
  const leftMinor = reason === 'paid_twice' ? charge.amountMinor : bill.amountMinor - bill.goingBackMinor
  const amountMinor = Math.min(charge.amountMinor - charge.goingBackMinor, leftMinor)
  if (amountMinor <= 0) return
  const now = ctx.clock.now()
  await orders.insertOrder(ctx, {
    id: ctx.ids.next<'refund_order'>(),
    billId,
    chargeId,
    personId,
    professionalId,
    amountMinor,
    currency,
    reason,
    state: 'approved',
    askedAt: now,
    decidedAt: now,
  })
}
