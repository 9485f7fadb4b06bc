import { dbOf, type TxCtx } from '@kara/db'
import { booking, seriesSession, session, sessionSeries } from '@kara/db/schema/scheduling'
import type { Id, SessionId } from '@kara/kernel'
import { asc, eq } from 'drizzle-orm'

export type SeriesRow = typeof sessionSeries.$inferSelect
export type SeriesId = Id<'session_series'>

export async function insertSeries(ctx: TxCtx, row: SeriesRow): Promise<void> {
  await dbOf(ctx).insert(sessionSeries).values(row)
}

/** False when a rival made a series of one of these sessions first. */
export async function insertSessions(
  ctx: TxCtx,
  rows: readonly (typeof seriesSession.$inferInsert)[],
): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(seriesSession)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ sessionId: seriesSession.sessionId })
  return inserted.length === rows.length
}

/** The series that a session belongs to, and whether it is confirmed with the others. */
export async function findSeriesOf(ctx: TxCtx, sessionId: SessionId) {
  const [row] = await dbOf(ctx)
    .select({ series: sessionSeries, isToldTogether: seriesSession.isToldTogether })
    .from(seriesSession)
    .innerJoin(sessionSeries, eq(sessionSeries.id, seriesSession.sessionSeriesId))
    .where(eq(seriesSession.sessionId, sessionId))
  return row ?? null
}

export async function findSeries(ctx: TxCtx, id: SeriesId): Promise<SeriesRow | null> {
  const [row] = await dbOf(ctx).select().from(sessionSeries).where(eq(sessionSeries.id, id))
  return row ?? null
}

export function listSessions(ctx: TxCtx, id: SeriesId) {
  return dbOf(ctx)
    .select({ session, booking, isToldTogether: seriesSession.isToldTogether })
    .from(seriesSession)
    .innerJoin(session, eq(session.id, seriesSession.sessionId))
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .where(eq(seriesSession.sessionSeriesId, id))
    .orderBy(asc(session.startsAt))
}
