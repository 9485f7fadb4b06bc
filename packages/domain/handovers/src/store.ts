import { dbOf, type TxCtx } from '@kara/db'
import { handover } from '@kara/db/schema/handovers'
import { type Id, type PersonId, personOf, professionalOf } from '@kara/kernel'
import { and, desc, eq, gt, sql } from 'drizzle-orm'

export type HandoverRow = typeof handover.$inferSelect
export type HandoverId = Id<'handover'>

/** Writes a proposal; null when the client is asked about a colleague already. */
export async function insertHandover(ctx: TxCtx, row: HandoverRow): Promise<HandoverRow | null> {
  const [inserted] = await dbOf(ctx).insert(handover).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function lockHandover(ctx: TxCtx, id: HandoverId): Promise<HandoverRow | null> {
  const [row] = await dbOf(ctx).select().from(handover).where(eq(handover.id, id)).for('update')
  return row ?? null
}

export async function findHandover(ctx: TxCtx, id: HandoverId): Promise<HandoverRow | null> {
  const [row] = await dbOf(ctx).select().from(handover).where(eq(handover.id, id))
  return row ?? null
}

/** Ends one that waits for its answer; null when somebody was quicker. */
export async function endHandover(
  ctx: TxCtx,
  id: HandoverId,
  state: Exclude<HandoverRow['state'], 'proposed'>,
): Promise<HandoverRow | null> {
  const [row] = await dbOf(ctx)
    .update(handover)
    .set({ state, endedAt: ctx.clock.now() })
    .where(and(eq(handover.id, id), eq(handover.state, 'proposed')))
    .returning()
  return row ?? null
}

/** What the professional of the scope proposed, those that wait first. */
export function listProposed(ctx: TxCtx, limit: number): Promise<HandoverRow[]> {
  return dbOf(ctx)
    .select()
    .from(handover)
    .where(eq(handover.professionalId, professionalOf(ctx)))
    .orderBy(sql`${handover.state} <> 'proposed'`, desc(handover.proposedAt), desc(handover.id))
    .limit(limit)
}

/** What the person of the scope is asked now. */
export function listAsked(ctx: TxCtx, limit: number): Promise<HandoverRow[]> {
  return dbOf(ctx)
    .select()
    .from(handover)
    .where(
      and(
        eq(handover.personId, personOf(ctx) as PersonId),
        eq(handover.state, 'proposed'),
        gt(handover.answerBy, ctx.clock.now()),
      ),
    )
    .orderBy(desc(handover.proposedAt))
    .limit(limit)
}
