import { dbOf, type TxCtx } from '@kara/db'
import { slotHold } from '@kara/db/schema/scheduling'
import type { Id, SessionId } from '@kara/kernel'
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type HoldRow = typeof slotHold.$inferSelect

/**
 * The browser's live hold. Two tabs, or two clicks, take turns until the end of the transaction, even
 * while there is no row yet that could be locked.
 */
export async function lockLiveHold(ctx: TxCtx, browserHash: string): Promise<HoldRow | null> {
  // Both are sent at once; the second one sees what the first has waited for.
  const [, [row]] = await Promise.all([
    dbOf(ctx).execute(sql`select pg_advisory_xact_lock(hashtextextended(${browserHash}, 0))`),
    dbOf(ctx)
      .select()
      .from(slotHold)
      .where(and(eq(slotHold.browserHash, browserHash), eq(slotHold.state, 'live')))
      .for('update'),
  ])
  return row ?? null
}

/** A hold of this browser, whatever became of it. */
export async function findHold(
  ctx: TxCtx,
  browserHash: string,
  holdId: Id<'slot_hold'>,
  lock: boolean,
): Promise<HoldRow | null> {
  const query = dbOf(ctx)
    .select()
    .from(slotHold)
    .where(and(eq(slotHold.id, holdId), eq(slotHold.browserHash, browserHash)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function findNewestHold(ctx: TxCtx, browserHash: string): Promise<HoldRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(slotHold)
    .where(eq(slotHold.browserHash, browserHash))
    .orderBy(desc(slotHold.createdAt))
    .limit(1)
  return row ?? null
}

export async function insertHold(ctx: TxCtx, row: typeof slotHold.$inferInsert): Promise<HoldRow> {
  const [inserted] = await dbOf(ctx).insert(slotHold).values(row).returning()
  return inserted as HoldRow
}

/** Ends a live hold; false when it was not live any more. */
export async function endHold(
  ctx: TxCtx,
  holdId: Id<'slot_hold'>,
  state: 'used' | 'released' | 'lapsed',
  sessionId?: SessionId,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(slotHold)
    .set({ state, ...(sessionId ? { sessionId } : {}) })
    .where(and(eq(slotHold.id, holdId), eq(slotHold.state, 'live')))
    .returning({ id: slotHold.id })
  return rows.length === 1
}

export async function extendHold(
  ctx: TxCtx,
  holdId: Id<'slot_hold'>,
  until: Temporal.Instant,
): Promise<HoldRow | null> {
  const [row] = await dbOf(ctx)
    .update(slotHold)
    .set({ expiresAt: until, extendedAt: ctx.clock.now() })
    .where(and(eq(slotHold.id, holdId), eq(slotHold.state, 'live')))
    .returning()
  return row ?? null
}

/** A live hold whose time has run out, for the job that frees it. */
export async function lockExpiredHold(ctx: TxCtx, holdId: Id<'slot_hold'>): Promise<HoldRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(slotHold)
    .where(and(eq(slotHold.id, holdId), eq(slotHold.state, 'live'), lte(slotHold.expiresAt, ctx.clock.now())))
    .for('update')
  return row ?? null
}
