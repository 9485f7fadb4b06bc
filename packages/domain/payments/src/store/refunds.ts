import { dbOf, type TxCtx } from '@kara/db'
import { charge, refund } from '@kara/db/schema/payments'
import type { Id } from '@kara/kernel'
import { and, eq, gte, ne, sql } from 'drizzle-orm'
import type { RefundResult } from '../gateway/cards.ts'
import type { ChargeRow } from './bills.ts'
import type { OrderRow } from './refund-orders.ts'

export type RefundRow = typeof refund.$inferSelect

/** The payment of a bill of which so much is left, the oldest first: the one that paid it. */
export async function findChargeWith(
  ctx: TxCtx,
  billId: Id<'bill'>,
  amountMinor: number,
): Promise<ChargeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(charge)
    .where(
      and(
        eq(charge.billId, billId),
        eq(charge.state, 'succeeded'),
        gte(sql`${charge.amountMinor} - ${charge.goingBackMinor}`, amountMinor),
      ),
    )
    .orderBy(charge.settledAt, charge.id)
    .limit(1)
  return row ?? null
}

/** Begins to do what was decided, once; null when it is begun. */
export async function insertRefund(
  ctx: TxCtx,
  of: ChargeRow,
  order: OrderRow,
  way: RefundRow['way'] = 'card',
): Promise<RefundRow | null> {
  const { id: chargeId, billId, personId, professionalId } = of
  const { id: orderId, amountMinor, currency, reason } = order
  const [row] = await dbOf(ctx)
    .insert(refund)
    .values({
      id: ctx.ids.next<'refund'>(),
      chargeId,
      billId,
      personId,
      professionalId,
      orderId,
      amountMinor,
      currency,
      reason,
      way,
      state: 'started',
      createdAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

/** Money of a bill that goes back or went, the oldest first; row-level security shows everybody theirs. */
export function listRefunds(ctx: TxCtx, billId: Id<'bill'>): Promise<RefundRow[]> {
  return dbOf(ctx).select().from(refund).where(eq(refund.billId, billId)).orderBy(refund.createdAt, refund.id)
}

/** What of a bill went back. A second payment of it went back beside it. */
export async function sumReturned(ctx: TxCtx, billId: Id<'bill'>): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ minor: sql<number>`coalesce(sum(${refund.amountMinor}), 0)::int` })
    .from(refund)
    .where(and(eq(refund.billId, billId), eq(refund.state, 'succeeded'), ne(refund.reason, 'paid_twice')))
  return row?.minor ?? 0
}

/** Refunds of a bill that the processor has not settled: asked again under their own keys. */
export function listStarted(ctx: TxCtx, billId: Id<'bill'>): Promise<RefundRow[]> {
  return dbOf(ctx)
    .select()
    .from(refund)
    .where(and(eq(refund.billId, billId), eq(refund.state, 'started')))
    .orderBy(refund.createdAt, refund.id)
}

export async function findRefund(ctx: TxCtx, id: Id<'refund'>, lock = false): Promise<RefundRow | null> {
  const query = dbOf(ctx).select().from(refund).where(eq(refund.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function settleRefund(ctx: TxCtx, id: Id<'refund'>, result: RefundResult): Promise<RefundRow> {
  const { state, processorId } = result
  const [row] = await dbOf(ctx)
    .update(refund)
    .set({
      state,
      ...(processorId ? { processorId } : {}),
      settledAt: state === 'started' ? null : ctx.clock.now(),
    })
    .where(eq(refund.id, id))
    .returning()
  return row as RefundRow
}
