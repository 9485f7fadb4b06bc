import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { DecideRefundInput, RequestRefundInput, refundAloneMinorMax } from '../contracts.ts'
import { billNotPaid, referenceUnknown, refundOrderMissing, secondPersonNeeded } from '../errors.ts'
import { numberOfReference } from '../rules/money.ts'
import { planOrderedRefund } from '../steps/plan-refund.ts'
import * as store from '../store/refunds.ts'

/**
 * Support gives a paid bill back, found by the reference on its client's bank statement. A small one goes
 * at once; above the limit it waits for a second person. Returns which of the two.
 *
 * @throws `payments.reference_unknown`, `payments.bill_not_paid`
 */
export async function requestRefund(ctx: Ctx, raw: RequestRefundInput): Promise<'approved' | 'waiting'> {
  const askedBy = mayWatchMoney(ctx)
  const { reference, words } = RequestRefundInput.parse(raw)
  const wanted = numberOfReference(reference)
  return inTransaction(ctx, async (ctx) => {
    const found = wanted === null ? [] : await store.findBillsByReference(ctx, wanted)
    const [bill] = found
    if (!bill || found.length > 1) throw referenceUnknown()
    if (bill.state !== 'paid') throw billNotPaid()
    const { id: billId, personId, professionalId, amountMinor, currency } = bill
    const needsSecond = amountMinor > (refundAloneMinorMax[currency] ?? 0)
    const now = ctx.clock.now()
    const order = await store.insertOrder(ctx, {
      id: ctx.ids.next<'refund_order'>(),
      billId,
      personId,
      professionalId,
      amountMinor,
      currency,
      reason: 'support',
      words,
      needsSecond,
      state: needsSecond ? 'waiting' : 'approved',
      askedBy,
      askedAt: now,
      ...(needsSecond ? {} : { decidedBy: askedBy, decidedAt: now }),
    })
    if (!order) throw billNotPaid()
    await recordAudit(ctx, 'refund_order.requested', {
      kind: 'refund_order',
      id: order.id,
      detail: { amountMinor },
    })
    if (needsSecond) return 'waiting'
    await planOrderedRefund(ctx, order)
    return 'approved'
  })
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
