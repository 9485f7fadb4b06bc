import { dbOf, isFailure, type TxCtx } from '@kara/db'
import { refund, refundOrder } from '@kara/db/schema/payments'
import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import { and, asc, desc, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { BillReason, BillState, RefundOrderState } from '../contracts.ts'

export type OrderRow = typeof refundOrder.$inferSelect

/**
 * Writes a decision; null when this charge is going back already. The bill is locked from here on.
 *
 * @throws the constraint `bill_going_back` when more would go back than was paid
 */
export async function insertOrder(
  ctx: TxCtx,
  row: typeof refundOrder.$inferInsert,
): Promise<OrderRow | null> {
  const [inserted] = await dbOf(ctx).insert(refundOrder).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

/** Whether the database refused to give back more than was paid. */
export function isTooMuch(error: unknown): boolean {
  return isFailure(error, 'check_violation', 'bill_going_back')
}

/** What of a bill people of support gave back without a second one. */
export async function sumOrderedAlone(ctx: TxCtx, billId: Id<'bill'>): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ minor: sql<number>`coalesce(sum(${refundOrder.amountMinor}), 0)::int` })
    .from(refundOrder)
    .where(
      and(
        eq(refundOrder.billId, billId),
        eq(refundOrder.reason, 'support'),
        eq(refundOrder.needsSecond, false),
        inArray(refundOrder.state, ['approved', 'done']),
      ),
    )
  return row?.minor ?? 0
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
  change: Partial<Pick<OrderRow, 'state' | 'needsSecond' | 'decidedBy' | 'decidedAt'>>,
): Promise<OrderRow | null> {
  const [row] = await dbOf(ctx)
    .update(refundOrder)
    .set(change)
    .where(and(eq(refundOrder.id, id), eq(refundOrder.state, from)))
    .returning()
  return row ?? null
}

/** Ends the order that money followed. */
export async function endOrder(ctx: TxCtx, id: Id<'refund_order'>, state: 'done' | 'failed'): Promise<void> {
  await dbOf(ctx)
    .update(refundOrder)
    .set({ state })
    .where(and(eq(refundOrder.id, id), inArray(refundOrder.state, ['approved', 'done'])))
}

/** What was decided of a bill and nobody has begun to do, the oldest first. */
export function listToCarryOut(ctx: TxCtx, billId: Id<'bill'>): Promise<OrderRow[]> {
  const begun = dbOf(ctx)
    .select({ one: sql`1` })
    .from(refund)
    .where(and(eq(refund.orderId, refundOrder.id), ne(refund.state, 'failed')))
  return dbOf(ctx)
    .select()
    .from(refundOrder)
    .where(
      and(
        eq(refundOrder.billId, billId),
        eq(refundOrder.state, 'approved'),
        // What a bank took back by itself is done already.
        ne(refundOrder.reason, 'dispute'),
        notExists(begun),
      ),
    )
    .orderBy(asc(refundOrder.askedAt), asc(refundOrder.id))
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
  readonly goingBackMinor: number
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
    going_back_minor: number
  }>(sql`select id, person_id, professional_id, reason, amount_minor, currency, state, going_back_minor,
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
    goingBackMinor: row.going_back_minor,
  }))
}
