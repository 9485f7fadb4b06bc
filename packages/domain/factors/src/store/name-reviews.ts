import { dbOf, type TxCtx } from '@kara/db'
import { eidNameOpening, eidNameReview } from '@kara/db/schema/factors'
import type { PersonId } from '@kara/kernel'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type NameReviewRow = typeof eidNameReview.$inferSelect
export type NameOpeningRow = typeof eidNameOpening.$inferSelect

/** False when one is open already. */
export async function insertNameReview(
  ctx: TxCtx,
  row: Pick<NameReviewRow, 'id' | 'personId'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(eidNameReview)
    .values({ ...row, askedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ id: eidNameReview.id })
  return rows.length === 1
}

export async function findOpenNameReview(ctx: TxCtx, personId: PersonId): Promise<NameReviewRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(eidNameReview)
    .where(and(eq(eidNameReview.personId, personId), isNull(eidNameReview.endedAt)))
  return row ?? null
}

export async function findNameReview(ctx: TxCtx, id: NameReviewRow['id']): Promise<NameReviewRow | null> {
  const [row] = await dbOf(ctx).select().from(eidNameReview).where(eq(eidNameReview.id, id))
  return row ?? null
}

export function listOpenNameReviews(ctx: TxCtx): Promise<NameReviewRow[]> {
  return dbOf(ctx)
    .select()
    .from(eidNameReview)
    .where(isNull(eidNameReview.endedAt))
    .orderBy(asc(eidNameReview.askedAt))
    .limit(limits.recoveriesShownMax)
}

/** Ends a review. False when it had ended before: of two decisions one counts. */
export async function endNameReview(
  ctx: TxCtx,
  id: NameReviewRow['id'],
  outcome: NonNullable<NameReviewRow['outcome']>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(eidNameReview)
    .set({ outcome, endedAt: ctx.clock.now() })
    .where(and(eq(eidNameReview.id, id), isNull(eidNameReview.endedAt)))
    .returning({ id: eidNameReview.id })
  return rows.length === 1
}

export async function insertNameOpening(ctx: TxCtx, row: Omit<NameOpeningRow, 'openedAt'>): Promise<void> {
  await dbOf(ctx)
    .insert(eidNameOpening)
    .values({ ...row, openedAt: ctx.clock.now() })
    .onConflictDoNothing()
}

/** When one of support last read the names of a review. */
export async function findLatestOpening(
  ctx: TxCtx,
  reviewId: NameReviewRow['id'],
  staffId: PersonId,
): Promise<NameOpeningRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(eidNameOpening)
    .where(and(eq(eidNameOpening.reviewId, reviewId), eq(eidNameOpening.staffId, staffId)))
    .orderBy(desc(eidNameOpening.openedAt))
    .limit(1)
  return row ?? null
}
