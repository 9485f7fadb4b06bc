import { dbOf, type TxCtx } from '@kara/db'
import { eidAttempt, personEid } from '@kara/db/schema/factors'
import type { PersonId } from '@kara/kernel'
import { and, eq, gt, isNull, lte } from 'drizzle-orm'

export type EidRow = typeof personEid.$inferSelect
export type EidAttemptRow = typeof eidAttempt.$inferSelect

export async function insertEidAttempt(
  ctx: TxCtx,
  row: Omit<EidAttemptRow, 'outcome' | 'createdAt' | 'consumedAt'>,
): Promise<void> {
  const now = ctx.clock.now()
  // What is over tells nothing any more.
  await dbOf(ctx)
    .delete(eidAttempt)
    .where(lte(eidAttempt.expiresAt, now.subtract({ hours: 24 })))
  await dbOf(ctx)
    .insert(eidAttempt)
    .values({ ...row, outcome: 'open', createdAt: now })
}

/** Takes an attempt for good, in the browser that began it: of two answers one gets it. */
export async function takeEidAttempt(
  ctx: TxCtx,
  wanted: { readonly stateHash: string; readonly browserHash: string },
): Promise<EidAttemptRow | null> {
  const now = ctx.clock.now()
  const [row] = await dbOf(ctx)
    .update(eidAttempt)
    .set({ consumedAt: now })
    .where(
      and(
        eq(eidAttempt.stateHash, wanted.stateHash),
        eq(eidAttempt.browserHash, wanted.browserHash),
        isNull(eidAttempt.consumedAt),
        gt(eidAttempt.expiresAt, now),
      ),
    )
    .returning()
  return row ?? null
}

export async function endEidAttempt(ctx: TxCtx, id: EidAttemptRow['id'], outcome: string): Promise<void> {
  await dbOf(ctx).update(eidAttempt).set({ outcome }).where(eq(eidAttempt.id, id))
}

export async function findEidOwner(ctx: TxCtx, nationalIdHash: string): Promise<PersonId | null> {
  const [row] = await dbOf(ctx)
    .select({ personId: personEid.personId })
    .from(personEid)
    .where(eq(personEid.nationalIdHash, nationalIdHash))
  return row?.personId ?? null
}

export async function findEid(ctx: TxCtx, personId: PersonId): Promise<EidRow | null> {
  const [row] = await dbOf(ctx).select().from(personEid).where(eq(personEid.personId, personId))
  return row ?? null
}

export async function insertEid(ctx: TxCtx, row: Omit<EidRow, 'provedAt'>): Promise<void> {
  await dbOf(ctx)
    .insert(personEid)
    .values({ ...row, provedAt: ctx.clock.now() })
}

export async function deleteEid(ctx: TxCtx, personId: PersonId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .delete(personEid)
    .where(eq(personEid.personId, personId))
    .returning({ personId: personEid.personId })
  return rows.length === 1
}
