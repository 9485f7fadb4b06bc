import { dbOf, type TxCtx } from '@kara/db'
import { bill, charge, taxRate } from '@kara/db/schema/payments'
import type { Id, PersonId, SessionId } from '@kara/kernel'
import { and, desc, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { BillState } from '../contracts.ts'
import type { ChargeResult } from '../gateway/cards.ts'

export type BillRow = typeof bill.$inferSelect
export type ChargeRow = typeof charge.$inferSelect

const live = ['started', 'needs_authentication'] as const

/** The tax on a service of this field in this country on a day; null: nobody has said. */
export async function findTaxRate(ctx: TxCtx, country: string, field: string, on: Temporal.PlainDate) {
  const [row] = await dbOf(ctx)
    .select({ rateHundredths: taxRate.rateHundredths, exemption: taxRate.exemption })
    .from(taxRate)
    .where(and(eq(taxRate.country, country), eq(taxRate.field, field), lte(taxRate.validFrom, on)))
    .orderBy(desc(taxRate.validFrom))
    .limit(1)
  return row ?? null
}

/** Writes a session's bill once; null when there is one. */
export async function insertBill(ctx: TxCtx, row: typeof bill.$inferInsert): Promise<BillRow | null> {
  const [inserted] = await dbOf(ctx).insert(bill).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function findBill(ctx: TxCtx, id: Id<'bill'>, lock = false): Promise<BillRow | null> {
  const query = dbOf(ctx).select().from(bill).where(eq(bill.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function findBillOfSession(ctx: TxCtx, sessionId: SessionId): Promise<BillRow | null> {
  const [row] = await dbOf(ctx).select().from(bill).where(eq(bill.sessionId, sessionId))
  return row ?? null
}

/** Newest first; row-level security shows a client theirs and a professional those of their sessions. */
export function listBills(ctx: TxCtx, limit: number, personId?: PersonId): Promise<BillRow[]> {
  return dbOf(ctx)
    .select()
    .from(bill)
    .where(personId ? eq(bill.personId, personId) : undefined)
    .orderBy(sql`${bill.state} = 'open' desc`, desc(bill.sessionAt))
    .limit(limit)
}

/** Changes what is due if it still is in one of the expected states; null when a rival was first. */
export async function changeBill(
  ctx: TxCtx,
  id: Id<'bill'>,
  from: readonly BillState[],
  to: BillState,
): Promise<BillRow | null> {
  const [row] = await dbOf(ctx)
    .update(bill)
    .set({ state: to, settledAt: ctx.clock.now() })
    .where(and(eq(bill.id, id), inArray(bill.state, [...from])))
    .returning()
  return row ?? null
}

export async function setChargeAt(
  ctx: TxCtx,
  id: Id<'bill'>,
  chargeAt: Temporal.Instant | null,
): Promise<void> {
  await dbOf(ctx).update(bill).set({ chargeAt }).where(eq(bill.id, id))
}

export async function insertCharge(ctx: TxCtx, row: typeof charge.$inferInsert): Promise<ChargeRow> {
  const [inserted] = await dbOf(ctx).insert(charge).values(row).returning()
  return inserted as ChargeRow
}

/** The attempt that is under way, of which there is one at most. */
export async function findLiveCharge(ctx: TxCtx, billId: Id<'bill'>): Promise<ChargeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(charge)
    .where(and(eq(charge.billId, billId), inArray(charge.state, [...live])))
  return row ?? null
}

export async function findCharge(ctx: TxCtx, id: Id<'charge'>, lock = false): Promise<ChargeRow | null> {
  const query = dbOf(ctx).select().from(charge).where(eq(charge.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** Newest first. */
export function listCharges(ctx: TxCtx, billId: Id<'bill'>): Promise<ChargeRow[]> {
  return dbOf(ctx)
    .select()
    .from(charge)
    .where(eq(charge.billId, billId))
    .orderBy(desc(charge.createdAt), desc(charge.id))
}

/** The last attempt at each of the open bills that somebody tried to pay. */
export function listLastCharges(ctx: TxCtx, limit: number): Promise<ChargeRow[]> {
  return dbOf(ctx)
    .selectDistinctOn([charge.billId], getTableColumns(charge))
    .from(charge)
    .innerJoin(bill, and(eq(bill.id, charge.billId), eq(bill.state, 'open')))
    .orderBy(charge.billId, desc(charge.createdAt), desc(charge.id))
    .limit(limit)
}

export async function settleCharge(ctx: TxCtx, id: Id<'charge'>, result: ChargeResult): Promise<ChargeRow> {
  const { state, failure } = result
  const isOver = state !== 'started' && state !== 'needs_authentication'
  const [row] = await dbOf(ctx)
    .update(charge)
    .set({
      state,
      failure,
      ...(result.processorId ? { processorId: result.processorId } : {}),
      settledAt: isOver ? ctx.clock.now() : null,
    })
    .where(eq(charge.id, id))
    .returning()
  return row as ChargeRow
}
