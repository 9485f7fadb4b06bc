import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { DecideRefundInput, RequestRefundInput, refundAloneMinorMax } from '../contracts.ts'
import {
  billNotPaid,
  referenceUnknown,
  refundOrderMissing,
  refundTooMuch,
  secondPersonNeeded,
} from '../errors.ts'
import { minorOf, numberOfReference } from '../rules/money.ts'
import { planOrderedRefund } from '../steps/plan-refund.ts'
import * as store from '../store/refund-orders.ts'

/**
 * Support gives a paid bill back, or a part of what is left of it, found by the reference on its client's bank
 * statement. A small amount goes at once; more waits for a second person, also when it is asked for in parts.
 * Returns which of the two.
 *
 * @throws `payments.reference_unknown`, `payments.bill_not_paid`, `payments.refund_too_much`
 */
export async function requestRefund(ctx: Ctx, raw: RequestRefundInput): Promise<'approved' | 'waiting'> {
  const askedBy = mayWatchMoney(ctx)
  const { reference, amount, words } = RequestRefundInput.parse(raw)
  const wanted = numberOfReference(reference)
  const request = inTransaction(ctx, async (ctx) => {
    const found = wanted === null ? [] : await store.findBillsByReference(ctx, wanted)
    const [bill] = found
    if (!bill || found.length > 1) throw referenceUnknown()
    const { id: billId, personId, professionalId, currency } = bill
    const leftMinor = bill.amountMinor - bill.goingBackMinor
    if (bill.state !== 'paid' || leftMinor === 0) throw billNotPaid()
    const amountMinor = amount === undefined ? leftMinor : minorOf(amount, currency)
    if (amountMinor > leftMinor || amountMinor === 0) throw refundTooMuch()
    const id = ctx.ids.next<'refund_order'>()
    await store.insertOrder(ctx, {
      id,
      billId,
      personId,
      professionalId,
      amountMinor,
      currency,
      reason: 'support',
      words,
      needsSecond: true,
      state: 'waiting',
      askedBy,
      askedAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'refund_order.requested', { kind: 'refund_order', id, detail: { amountMinor } })
    // The bill is locked by now: nobody slips a large refund through in small parts at once.
    const alone = await store.sumOrderedAlone(ctx, billId)
    if (alone + amountMinor > (refundAloneMinorMax[currency] ?? 0)) return 'waiting'
    const decision = { state: 'approved', needsSecond: false, decidedBy: askedBy } as const
    const order = await store.changeOrder(ctx, id, 'waiting', { ...decision, decidedAt: ctx.clock.now() })
    if (order) await planOrderedRefund(ctx, order)
    return 'approved'
  })
  try {
    return await request
  } catch (error) {
    if (store.isTooMuch(error)) throw refundTooMuch()
    throw error
  }
}

/**
 * A second person of support lets a large refund go, or declines it.
 *
 * @throws `payments.second_person` for whoever asked for it, `payments.refund_order_missing`
 */
export async function decideRefund(ctx: Ctx, raw: DecideRefundInput): Promise<void> {
  const decidedBy = mayWatchMoney(ctx)
  const { orderId, decision } = DecideRefundInput.parse(raw)
  const id = orderId as Id<'refund_order'>
  await inTransaction(ctx, async (ctx) => {
    const wanted = await store.findOrder(ctx, id)
    if (!wanted) throw refundOrderMissing()
    if (decision === 'approved' && wanted.askedBy === decidedBy) throw secondPersonNeeded()
    const change = { state: decision, decidedBy, decidedAt: ctx.clock.now() }
    const order = await store.changeOrder(ctx, id, 'waiting', change)
    if (!order) throw refundOrderMissing()
    if (decision === 'approved') return planOrderedRefund(ctx, order)
    await recordAudit(ctx, 'refund_order.declined', { kind: 'refund_order', id })
  })
}
