import { dbOf, type TxCtx } from '@kara/db'
import { careKey } from '@kara/db/schema/notes'
import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import { and, eq, isNull } from 'drizzle-orm'

export type KeyRow = typeof careKey.$inferSelect

const of = (personId: PersonId, professionalId: ProfessionalId) =>
  and(eq(careKey.personId, personId), eq(careKey.professionalId, professionalId), isNull(careKey.destroyedAt))

/** The key under which a care relationship seals now. */
export async function findCurrentKey(ctx: TxCtx, personId: PersonId, professionalId: ProfessionalId) {
  const [row] = await dbOf(ctx)
    .select()
    .from(careKey)
    .where(and(of(personId, professionalId), isNull(careKey.retiredAt)))
  return row ?? null
}

/** A key that still opens something, whether it is current or not; null when it was destroyed. */
export async function findKey(ctx: TxCtx, id: Id<'care_key'>): Promise<KeyRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(careKey)
    .where(and(eq(careKey.id, id), isNull(careKey.destroyedAt)))
  return row ?? null
}

/** Two first writers at once: one key wins, both read it back. */
export async function insertKey(ctx: TxCtx, row: typeof careKey.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(careKey).values(row).onConflictDoNothing()
}

/** From here on nothing is sealed under this key; what was still opens. */
export async function retireKey(ctx: TxCtx, id: Id<'care_key'>): Promise<void> {
  await dbOf(ctx)
    .update(careKey)
    .set({ retiredAt: ctx.clock.now() })
    .where(and(eq(careKey.id, id), isNull(careKey.retiredAt)))
}

export async function rewrapKey(ctx: TxCtx, id: Id<'care_key'>, wrapped: Buffer): Promise<void> {
  await dbOf(ctx)
    .update(careKey)
    .set({ wrapped })
    .where(and(eq(careKey.id, id), isNull(careKey.destroyedAt)))
}

/** Empties every key of a care relationship; answers how many there were. What they sealed opens never again. */
export async function destroyKeys(
  ctx: TxCtx,
  personId: PersonId,
  professionalId: ProfessionalId,
): Promise<number> {
  const rows = await dbOf(ctx)
    .update(careKey)
    .set({ wrapped: Buffer.alloc(0), destroyedAt: ctx.clock.now() })
    .where(of(personId, professionalId))
    .returning({ id: careKey.id })
  return rows.length
}
