import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayActAsPayee } from '../access.ts'
import { billMissing, billNotPaid } from '../errors.ts'
import { planOrderedRefund } from '../steps/plan-refund.ts'
import { findBill } from '../store/bills.ts'
import * as store from '../store/refunds.ts'

/**
 * The professional gives a paid bill back, all of it. It is on its way from now on; a job asks the
 * processor, and the client is told when the money left.
 *
 * @throws `payments.bill_missing`, `payments.bill_not_paid`
 */
export async function refundBill(ctx: Ctx, billId: Id<'bill'>): Promise<void> {
  mayActAsPayee(ctx)
  await inTransaction(ctx, async (ctx) => {
    const bill = await findBill(ctx, billId, true)
    if (!bill) throw billMissing()
    if (bill.state !== 'paid') throw billNotPaid()
    const { personId, professionalId, amountMinor, currency } = bill
    const now = ctx.clock.now()
    const order = await store.insertOrder(ctx, {
      id: ctx.ids.next<'refund_order'>(),
      billId,
      personId,
      professionalId,
      amountMinor,
      currency,
      reason: 'professional',
      state: 'approved',
      askedAt: now,
      decidedAt: now,
    })
    if (!order) throw billNotPaid()
    await recordAudit(ctx, 'bill.refund_ordered', { kind: 'bill', id: billId })
    await planOrderedRefund(ctx, order)
  })
}
