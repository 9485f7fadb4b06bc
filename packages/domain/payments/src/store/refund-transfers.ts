import { dbOf, type TxCtx } from '@kara/db'
import { refundTransfer } from '@kara/db/schema/payments'
import type { Id } from '@kara/kernel'
import { eq, inArray } from 'drizzle-orm'

/** Writes down that a transfer took the place of a card; false when somebody was faster. */
export async function insertTransfer(ctx: TxCtx, row: typeof refundTransfer.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(refundTransfer)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: refundTransfer.orderId })
  return rows.length === 1
}

export async function isTransferred(ctx: TxCtx, orderId: Id<'refund_order'>): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ id: refundTransfer.orderId })
    .from(refundTransfer)
    .where(eq(refundTransfer.orderId, orderId))
  return rows.length > 0
}

/** The transfers among some orders; row-level security shows everybody theirs. */
export function listTransfers(ctx: TxCtx, orderIds: readonly Id<'refund_order'>[]) {
  return dbOf(ctx)
    .select({
      orderId: refundTransfer.orderId,
      paidAt: refundTransfer.paidAt,
      reference: refundTransfer.reference,
    })
    .from(refundTransfer)
    .where(inArray(refundTransfer.orderId, [...orderIds]))
}
