import { dbOf, type TxCtx } from '@kara/db'
import { invoice, invoiceCreditNote, invoiceCreditOrder } from '@kara/db/schema/invoices'
import type { Id } from '@kara/kernel'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type CreditOrderRow = typeof invoiceCreditOrder.$inferSelect

export async function insertOrder(ctx: TxCtx, row: typeof invoiceCreditOrder.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(invoiceCreditOrder).values(row)
}

export async function findOrder(ctx: TxCtx, id: Id<'invoice_credit_order'>): Promise<CreditOrderRow | null> {
  const [row] = await dbOf(ctx).select().from(invoiceCreditOrder).where(eq(invoiceCreditOrder.id, id))
  return row ?? null
}

/** What of an invoice waits for a second person: one at a time. */
export async function findWaiting(ctx: TxCtx, invoiceId: Id<'invoice'>): Promise<CreditOrderRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(invoiceCreditOrder)
    .where(and(eq(invoiceCreditOrder.invoiceId, invoiceId), isNull(invoiceCreditOrder.decision)))
  return row ?? null
}

/** What waits of all companies, the oldest first. */
export function listWaiting(ctx: TxCtx, rowsMax: number) {
  return dbOf(ctx)
    .select({
      id: invoiceCreditOrder.id,
      companyId: invoiceCreditOrder.companyId,
      invoiceId: invoiceCreditOrder.invoiceId,
      number: invoice.number,
      credits: invoiceCreditOrder.credits,
      reason: invoiceCreditOrder.reason,
      askedBy: invoiceCreditOrder.askedBy,
      askedAt: invoiceCreditOrder.askedAt,
    })
    .from(invoiceCreditOrder)
    .innerJoin(
      invoice,
      and(eq(invoice.companyId, invoiceCreditOrder.companyId), eq(invoice.id, invoiceCreditOrder.invoiceId)),
    )
    .where(isNull(invoiceCreditOrder.decision))
    .orderBy(asc(invoiceCreditOrder.askedAt), asc(invoiceCreditOrder.id))
    .limit(rowsMax)
}

/** Decides what waits; null when somebody was faster. */
export async function decideOrder(
  ctx: TxCtx,
  id: Id<'invoice_credit_order'>,
  decided: Pick<CreditOrderRow, 'decision' | 'decidedBy' | 'decidedAt'>,
): Promise<CreditOrderRow | null> {
  const [row] = await dbOf(ctx)
    .update(invoiceCreditOrder)
    .set(decided)
    .where(and(eq(invoiceCreditOrder.id, id), isNull(invoiceCreditOrder.decision)))
    .returning()
  return row ?? null
}

/** How many credits of an invoice people of support took back without a second one. */
export async function sumCreditedAlone(ctx: TxCtx, invoiceId: Id<'invoice'>): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ credits: sql<number>`coalesce(sum(${invoiceCreditNote.credits}), 0)::int` })
    .from(invoiceCreditNote)
    .where(and(eq(invoiceCreditNote.invoiceId, invoiceId), isNull(invoiceCreditNote.invoiceCreditOrderId)))
  return row?.credits ?? 0
}
