import { dbOf, type TxCtx } from '@kara/db'
import { selfPayOffer } from '@kara/db/schema/scheduling'
import type { ProfessionalId, SessionId } from '@kara/kernel'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { SessionRow } from './sessions.ts'

export type SelfPayOfferRow = typeof selfPayOffer.$inferSelect
export type SelfPayAnswer = NonNullable<SelfPayOfferRow['answer']>

/** Sessions to come that the scope's company pays for its person. */
export async function listSponsoredAhead(
  ctx: TxCtx,
): Promise<{ sessionId: SessionId; professionalId: ProfessionalId }[]> {
  const rows = await dbOf(ctx).execute<{ session_id: SessionId; professional_id: ProfessionalId }>(
    sql`select session_id, professional_id from app.sponsored_sessions_ahead(
      ${ctx.clock.now().toString()}::timestamptz)`,
  )
  return rows.map((row) => ({ sessionId: row.session_id, professionalId: row.professional_id }))
}

/** False when this session was offered before. */
export async function insertOffer(
  ctx: TxCtx,
  { id: sessionId, personId, professionalId }: Pick<SessionRow, 'id' | 'personId' | 'professionalId'>,
  answerBy: Temporal.Instant,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(selfPayOffer)
    .values({ sessionId, personId, professionalId, offeredAt: ctx.clock.now(), answerBy })
    .onConflictDoNothing()
    .returning({ id: selfPayOffer.sessionId })
  return rows.length > 0
}

/** Offers that wait for the scope's person. */
export function listOpenOffers(ctx: TxCtx): Promise<SelfPayOfferRow[]> {
  return dbOf(ctx)
    .select()
    .from(selfPayOffer)
    .where(isNull(selfPayOffer.answer))
    .orderBy(selfPayOffer.answerBy)
}

/** Writes the one answer; false when there was one before. */
export async function answerOffer(ctx: TxCtx, sessionId: SessionId, answer: SelfPayAnswer): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(selfPayOffer)
    .set({ answer, answeredAt: ctx.clock.now() })
    .where(and(eq(selfPayOffer.sessionId, sessionId), isNull(selfPayOffer.answer)))
    .returning({ id: selfPayOffer.sessionId })
  return rows.length > 0
}

/** The client pays what the session cost when it was booked; only after the answer says so. */
export async function takeOverPayment(ctx: TxCtx, sessionId: SessionId): Promise<boolean> {
  const [row] = await dbOf(ctx).execute<{ taken: boolean }>(
    sql`select app.take_over_payment(${sessionId}) as taken`,
  )
  return row?.taken ?? false
}
