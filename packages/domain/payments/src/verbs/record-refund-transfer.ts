import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { RecordRefundTransferInput } from '../contracts.ts'
import { notTransferable, refundTooMuch, transferDay } from '../errors.ts'
import { bankDayOf } from '../rules/bank-day.ts'
import { planOrderedRefund } from '../steps/plan-refund.ts'
import * as store from '../store/refund-orders.ts'
import { insertTransfer } from '../store/refund-transfers.ts'

/**
 * A card that is closed took no money back, and support has transferred it to its client: written down as the bank's
 * statement says. A job settles it as any refund, with a credit note and a letter; the processor is not asked.
 *
 * @throws `payments.not_transferable` for what no bank refused, or what was transferred; `payments.transfer_day` for a
 * day before the refund or in the future; `payments.refund_too_much` when the money went back another way meanwhile
 */
export async function recordRefundTransfer(ctx: Ctx, raw: RecordRefundTransferInput): Promise<void> {
  const recordedBy = mayWatchMoney(ctx)
  const { orderId, paidOn, reference } = RecordRefundTransferInput.parse(raw)
  const id = orderId as Id<'refund_order'>
  const recording = inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const failed = await store.findOrder(ctx, id)
    if (failed?.state !== 'failed') throw notTransferable()
    const paidAt = bankDayOf(paidOn, { from: failed.askedAt, until: now })
    if (!paidAt) throw transferDay()
    const order = await store.changeOrder(ctx, id, 'failed', { state: 'approved' })
    if (!order) throw notTransferable()
    const { billId, personId, professionalId } = order
    const owned = { billId, personId, professionalId }
    const row = { ...owned, orderId: id, paidAt, reference, recordedAt: now, recordedBy }
    if (!(await insertTransfer(ctx, row))) throw notTransferable()
    await recordAudit(ctx, 'refund_order.transferred', { kind: 'refund_order', id, detail: { reference } })
    await planOrderedRefund(ctx, order)
  })
  try {
    await recording
  } catch (error) {
    if (store.isTooMuch(error)) throw refundTooMuch()
    throw error
  }
}
