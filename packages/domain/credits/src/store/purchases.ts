import { dbOf, type TxCtx } from '@kara/db'
import { poolPurchase } from '@kara/db/schema/credits'
import { type CompanyId, companyOf, type Id } from '@kara/kernel'
import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type PurchaseRow = typeof poolPurchase.$inferSelect

export async function insertPurchase(ctx: TxCtx, row: typeof poolPurchase.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(poolPurchase).values(row)
}

export async function findPurchase(ctx: TxCtx, purchaseId: Id<'pool_purchase'>) {
  const [row] = await dbOf(ctx)
    .select()
    .from(poolPurchase)
    .where(and(eq(poolPurchase.companyId, companyOf(ctx)), eq(poolPurchase.id, purchaseId)))
  return row ?? null
}

/** Turns a pending purchase into a settled one; null when it was not pending. */
export async function settlePendingPurchase(
  ctx: TxCtx,
  purchaseId: Id<'pool_purchase'>,
  state: 'funded' | 'failed',
) {
  const [row] = await dbOf(ctx)
    .update(poolPurchase)
    .set({ state, fundedAt: state === 'funded' ? ctx.clock.now() : null })
    .where(
      and(
        eq(poolPurchase.companyId, companyOf(ctx)),
        eq(poolPurchase.id, purchaseId),
        eq(poolPurchase.state, 'pending'),
      ),
    )
    .returning()
  return row ?? null
}

/** The company's purchases, newest first. */
export function listPurchases(ctx: TxCtx, rowsMax: number) {
  return dbOf(ctx)
    .select()
    .from(poolPurchase)
    .where(eq(poolPurchase.companyId, companyOf(ctx)))
    .orderBy(desc(poolPurchase.createdAt), desc(poolPurchase.id))
    .limit(rowsMax)
}

/** What purchases of a state come to, all or since then, without what an invoice was taken back for; in halves. */
export async function sumPurchases(
  ctx: TxCtx,
  since?: Temporal.Instant,
): Promise<Map<PurchaseRow['state'], number>> {
  const rows = await dbOf(ctx)
    .select({
      state: poolPurchase.state,
      halves: sql<number>`sum(${poolPurchase.amountHalves} - ${poolPurchase.creditedHalves})`.mapWith(Number),
    })
    .from(poolPurchase)
    .where(
      and(eq(poolPurchase.companyId, companyOf(ctx)), since ? gte(poolPurchase.createdAt, since) : undefined),
    )
    .groupBy(poolPurchase.state)
  return new Map(rows.map(({ state, halves }) => [state, halves]))
}

/** What was bought and is in the pool, since then; in halves. */
export async function sumFundedSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  return (await sumPurchases(ctx, since)).get('funded') ?? 0
}

/** So much of a purchase is not paid for after all; false when the company has no such purchase. */
export async function noteCredited(
  ctx: TxCtx,
  companyId: CompanyId,
  purchaseId: Id<'pool_purchase'>,
  amountHalves: number,
): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ noted: boolean }>(
    sql`select app.note_credited(${companyId}, ${purchaseId}, ${amountHalves}) as noted`,
  )
  return row?.noted ?? false
}
