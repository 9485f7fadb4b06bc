import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayActAsPayee } from '../access.ts'
import { billMissing, billNotPaid } from '../errors.ts'
import { orderRest, planOrderedRefund } from '../steps/plan-refund.ts'
import { findBill } from '../store/bills.ts'

/**
 * The professional gives a paid bill back, all that is left of it. It is on its way from now on; a job asks the
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
    const order = await orderRest(ctx, bill, 'professional')
    if (!order) throw billNotPaid()
    await recordAudit(ctx, 'bill.refund_ordered', { kind: 'bill', id: billId })
    await planOrderedRefund(ctx, order)
  })
}
