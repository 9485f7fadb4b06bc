import { dbOf, type TxCtx } from '@kara/db'
import { charge, refund, refundOrder } from '@kara/db/schema/payments'
import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import { and, desc, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { BillReason, BillState, RefundOrderState, RefundReason } from '../contracts.ts'
import type { RefundResult } from '../gateway/cards.ts'
import type { ChargeRow } from './bills.ts'

export type RefundRow = typeof refund.$inferSelect
export type OrderRow = typeof refundOrder.$inferSelect

/** Writes a decision; null when this bill's money is going back, or went. */
export async function insertOrder(
  ctx: TxCtx,
  row: typeof refundOrder.$inferInsert,
): Promise<OrderRow | null> {
  const [inserted] = await dbOf(ctx).insert(refundOrder).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function findOrder(ctx: TxCtx, id: Id<'refund_order'>): Promise<OrderRow | null> {
  const [row] = await dbOf(ctx).select().from(refundOrder).where(eq(refundOrder.id, id))
  return row ?? null
}

/** Those that wait first, then the newest; row-level security shows everybody theirs. */
export function listOrders(ctx: TxCtx, limit: number): Promise<OrderRow[]> {
  return dbOf(ctx)
    .select()
    .from(refundOrder)
    .orderBy(sql`${refundOrder.state} = 'waiting' desc`, desc(refundOrder.askedAt), desc(refundOrder.id))
    .limit(limit)
}

/** Takes an order a step further if it still is where it was; null when a rival was first. */
export async function changeOrder(
  ctx: TxCtx,
  id: Id<'refund_order'>,
  from: RefundOrderState,
  change: Partial<Pick<OrderRow, 'state' | 'decidedBy' | 'decidedAt'>>,
): Promise<OrderRow | null> {
  const [row] = await dbOf(ctx)
    .update(refundOrder)
    .set(change)
    .where(and(eq(refundOrder.id, id), eq(refundOrder.state, from)))
    .returning()
  return row ?? null
}

/** Ends the order that a bill's money followed, if there was one. */
export async function endOrder(ctx: TxCtx, billId: Id<'bill'>, state: 'done' | 'failed'): Promise<void> {
  await dbOf(ctx)
    .update(refundOrder)
    .set({ state })
    .where(and(eq(refundOrder.billId, billId), inArray(refundOrder.state, ['approved', 'done'])))
}

export interface FoundBill {
  readonly id: Id<'bill'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly reason: BillReason
  readonly amountMinor: number
  readonly currency: string
  readonly state: BillState
  readonly createdAt: Temporal.Instant
}

/** The bills that a reference on a bank's statement can mean: one, save for a chance of one in billions. */
export async function findBillsByReference(ctx: TxCtx, wanted: bigint): Promise<FoundBill[]> {
  const rows = await dbOf(ctx).execute<{
    id: Id<'bill'>
    person_id: PersonId
    professional_id: ProfessionalId
    reason: BillReason
    amount_minor: number
    currency: string
    state: BillState
    created_at: string
  }>(sql`select id, person_id, professional_id, reason, amount_minor, currency, state,
    to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at
    from app.bills_by_reference(${wanted.toString()}::bigint)`)
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    professionalId: row.professional_id,
    reason: row.reason,
    amountMinor: row.amount_minor,
    currency: row.currency,
    state: row.state,
    createdAt: Temporal.Instant.from(row.created_at),
  }))
}

/** The money of a bill that arrived and is not on its way back, the oldest first. */
export function listRefundable(ctx: TxCtx, billId: Id<'bill'>): Promise<ChargeRow[]> {
  const goingBack = dbOf(ctx)
    .select({ one: sql`1` })
    .from(refund)
    .where(and(eq(refund.chargeId, charge.id), ne(refund.state, 'failed')))
  return dbOf(ctx)
    .select()
    .from(charge)
    .where(and(eq(charge.billId, billId), eq(charge.state, 'succeeded'), notExists(goingBack)))
    .orderBy(charge.settledAt, charge.id)
}

/** Begins to give a charge back, once; null when it is going back. */
export async function insertRefund(
  ctx: TxCtx,
  of: ChargeRow,
  reason: RefundReason,
): Promise<RefundRow | null> {
  const { id: chargeId, billId, personId, professionalId, amountMinor, currency } = of
  const [row] = await dbOf(ctx)
    .insert(refund)
    .values({
      id: ctx.ids.next<'refund'>(),
      chargeId,
      billId,
      personId,
      professionalId,
      amountMinor,
      currency,
      reason,
      state: 'started',
      createdAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
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
