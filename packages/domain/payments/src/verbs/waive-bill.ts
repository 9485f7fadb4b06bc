import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayWork } from '../access.ts'
import * as store from '../store/bills.ts'

/**
 * Nothing is owed for a session any more: its open bill is dropped and its card is not asked. False when there is no
 * open bill; what was paid already goes back as a refund.
 */
export async function waiveBill(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const bill = await store.findBillOfSession(ctx, sessionId)
    if (bill?.state !== 'open') return false
    await cancelWork(ctx, 'bill.charge_due', bill.id)
    await store.setChargeAt(ctx, bill.id, null)
    await store.changeBill(ctx, bill.id, ['open'], 'skipped')
    await recordAudit(ctx, 'bill.waived', { kind: 'bill', id: bill.id })
    return true
  })
}
