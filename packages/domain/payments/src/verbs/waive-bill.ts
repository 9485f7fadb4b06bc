import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { orderRest, planOrderedRefund } from '../steps/plan-refund.ts'
import * as store from '../store/bills.ts'

/**
 * Nothing is owed for a session any more: its open bill is dropped and its card is not asked; one that was
 * paid goes back. False when there is neither.
 */
export async function waiveBill(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findBillOfSession(ctx, sessionId)
    const bill = found && (await store.findBill(ctx, found.id, true))
    if (bill?.state === 'paid') return giveBack(ctx, bill)
    if (bill?.state !== 'open') return false
    await cancelWork(ctx, 'bill.charge_due', bill.id)
    await store.setChargeAt(ctx, bill.id, null)
    await store.changeBill(ctx, bill.id, ['open'], 'skipped')
    await recordAudit(ctx, 'bill.waived', { kind: 'bill', id: bill.id })
    return true
  })
}

async function giveBack(ctx: TxCtx, bill: store.BillRow): Promise<boolean> {
  const order = await orderRest(ctx, bill, 'appeal')
  if (!order) return false
  await recordAudit(ctx, 'bill.waived', { kind: 'bill', id: bill.id })
  await planOrderedRefund(ctx, order)
  return true
}
