import { dbOf, type TxCtx } from '@kara/db'
import { sessionAppeal, sessionEvent, sessionReview } from '@kara/db/schema/scheduling'
import type { SessionId } from '@kara/kernel'
import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { limits, type ReviewDecision } from '../contracts.ts'

export type ReviewRow = typeof sessionReview.$inferSelect

/** Keeps that a person is asked to look, for whoever holds the session's lock and knows that nobody was asked before. */
export async function insertReview(
  ctx: TxCtx,
  row: Omit<ReviewRow, 'decision' | 'reason' | 'decidedAt'>,
): Promise<void> {
  await dbOf(ctx).insert(sessionReview).values(row)
}

/** When a person was asked to look at how a session ended; null: nobody was. */
export async function reviewAskedAt(ctx: TxCtx, sessionId: SessionId) {
  const [asked] = await dbOf(ctx)
    .select({ at: sessionEvent.at })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.sessionId, sessionId), eq(sessionEvent.kind, 'review_asked')))
  return asked?.at ?? null
}

export async function findReview(ctx: TxCtx, sessionId: SessionId): Promise<ReviewRow | null> {
  const [row] = await dbOf(ctx).select().from(sessionReview).where(eq(sessionReview.sessionId, sessionId))
  return row ?? null
}

/** Decides a review that waits; null when it was decided before. */
export async function decideReview(
  ctx: TxCtx,
  sessionId: SessionId,
  decision: ReviewDecision,
  reason: string,
): Promise<ReviewRow | null> {
  const [row] = await dbOf(ctx)
    .update(sessionReview)
    .set({ decision, reason, decidedAt: ctx.clock.now() })
    .where(and(eq(sessionReview.sessionId, sessionId), isNull(sessionReview.decision)))
    .returning()
  return row ?? null
}

/** Those that wait, oldest first, then those that were decided, newest first. */
export async function listReviews(ctx: TxCtx): Promise<ReviewRow[]> {
  const [waiting, decided] = await Promise.all([
    dbOf(ctx)
      .select()
      .from(sessionReview)
      .where(isNull(sessionReview.decision))
      .orderBy(asc(sessionReview.askedAt), asc(sessionReview.sessionId))
      .limit(limits.appealsPerPage),
    dbOf(ctx)
      .select()
      .from(sessionReview)
      .where(isNotNull(sessionReview.decision))
      .orderBy(desc(sessionReview.decidedAt), asc(sessionReview.sessionId))
      .limit(limits.appealsPerPage),
  ])
  return [...waiting, ...decided]
}

/** Reviews and appeals that nobody has decided. */
export async function countUndecided(ctx: TxCtx): Promise<number> {
  const [[reviews], [appeals]] = await Promise.all([
    dbOf(ctx).select({ waiting: count() }).from(sessionReview).where(isNull(sessionReview.decision)),
    dbOf(ctx).select({ waiting: count() }).from(sessionAppeal).where(isNull(sessionAppeal.decision)),
  ])
  return (reviews?.waiting ?? 0) + (appeals?.waiting ?? 0)
}
