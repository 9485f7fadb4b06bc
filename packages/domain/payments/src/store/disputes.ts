import { dbOf, type TxCtx } from '@kara/db'
import { dispute } from '@kara/db/schema/payments'
import type { Id } from '@kara/kernel'
import { desc, eq, inArray, sql } from 'drizzle-orm'

export type DisputeRow = typeof dispute.$inferSelect

/** Locked: news of one dispute wait for each other. */
export async function lockDispute(ctx: TxCtx, processorId: string): Promise<DisputeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(dispute)
    .where(eq(dispute.processorId, processorId))
    .for('update')
  return row ?? null
}

export async function insertDispute(ctx: TxCtx, row: typeof dispute.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(dispute).values(row)
}

export async function changeDispute(
  ctx: TxCtx,
  id: Id<'dispute'>,
  change: Partial<Pick<DisputeRow, 'state' | 'orderId' | 'evidenceDueAt'>>,
): Promise<void> {
  await dbOf(ctx)
    .update(dispute)
    .set({ ...change, changedAt: ctx.clock.now() })
    .where(eq(dispute.id, id))
}

/** The one that is open, or the newest; row-level security shows everybody theirs. */
export async function findDisputeOf(ctx: TxCtx, billId: Id<'bill'>): Promise<DisputeRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(dispute)
    .where(eq(dispute.billId, billId))
    .orderBy(desc(dispute.openedAt), desc(dispute.id))
    .limit(1)
  return row ?? null
}

/** Open ones first, by when their evidence is due. */
export function listDisputes(ctx: TxCtx, limit: number): Promise<DisputeRow[]> {
  const isOpen = inArray(dispute.state, ['asked', 'needs_response', 'under_review'])
  return dbOf(ctx)
    .select()
    .from(dispute)
    .orderBy(sql`${isOpen} desc`, sql`${dispute.evidenceDueAt} asc nulls last`, desc(dispute.openedAt))
    .limit(limit)
}
