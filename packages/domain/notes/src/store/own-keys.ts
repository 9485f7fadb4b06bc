import { dbOf, type TxCtx } from '@kara/db'
import { ownKey, ownKeyWrap } from '@kara/db/schema/notes'
import { type Id, professionalOf } from '@kara/kernel'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { ownKeyLimits } from '../contracts.ts'

export type OwnKeyRow = typeof ownKey.$inferSelect
export type OwnKeyWrapRow = typeof ownKeyWrap.$inferSelect

/** Newest first. */
export function listOwnKeys(ctx: TxCtx): Promise<OwnKeyRow[]> {
  return dbOf(ctx)
    .select()
    .from(ownKey)
    .where(eq(ownKey.professionalId, professionalOf(ctx)))
    .orderBy(desc(ownKey.generation))
    .limit(ownKeyLimits.keysRead)
}

/** The key that notes are sealed under now. */
export async function findCurrentOwnKey(ctx: TxCtx): Promise<OwnKeyRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ownKey)
    .where(and(eq(ownKey.professionalId, professionalOf(ctx)), isNull(ownKey.endedAt)))
  return row ?? null
}

export async function lockOwnKey(ctx: TxCtx, id: Id<'own_key'>): Promise<OwnKeyRow | null> {
  const [row] = await dbOf(ctx).select().from(ownKey).where(eq(ownKey.id, id)).for('update')
  return row ?? null
}

/** Begins a key; false when another is current, or came first. */
export async function insertOwnKey(ctx: TxCtx, row: OwnKeyRow): Promise<boolean> {
  const rows = await dbOf(ctx).insert(ownKey).values(row).onConflictDoNothing().returning({ id: ownKey.id })
  return rows.length === 1
}

/** Ends a key; false when it has ended. */
export async function endOwnKey(
  ctx: TxCtx,
  id: Id<'own_key'>,
  endedBecause: 'turned_off' | 'lost',
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(ownKey)
    .set({ endedAt: ctx.clock.now(), endedBecause })
    .where(and(eq(ownKey.id, id), isNull(ownKey.endedAt)))
    .returning({ id: ownKey.id })
  return rows.length === 1
}

export function listWraps(ctx: TxCtx): Promise<OwnKeyWrapRow[]> {
  return dbOf(ctx)
    .select()
    .from(ownKeyWrap)
    .where(eq(ownKeyWrap.professionalId, professionalOf(ctx)))
    .limit(2 * ownKeyLimits.keysRead)
}

/** Puts a key under lock, in place of the lock of that kind before. */
export async function putWrap(ctx: TxCtx, row: OwnKeyWrapRow): Promise<void> {
  await dbOf(ctx)
    .insert(ownKeyWrap)
    .values(row)
    .onConflictDoUpdate({
      target: [ownKeyWrap.ownKeyId, ownKeyWrap.kind],
      set: { sealed: row.sealed, savedAt: row.savedAt },
    })
}
