import { dbOf, type TxCtx } from '@kara/db'
import { professionalAbsence, sessionAppeal, sessionEvent } from '@kara/db/schema/scheduling'
import type { SessionId } from '@kara/kernel'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'
import type { Move } from '../rules/moves.ts'
import type { JoinRecord } from '../rules/outcomes.ts'
import type { SessionRow } from './sessions.ts'

export type AppealRow = typeof sessionAppeal.$inferSelect
type EventKind = (typeof sessionEvent.$inferSelect)['kind']

/** What happened to a session, of these kinds, in its order. */
export function listEventsOf(ctx: TxCtx, sessionId: SessionId, kinds: readonly EventKind[]) {
  return dbOf(ctx)
    .select({ kind: sessionEvent.kind, at: sessionEvent.at, detail: sessionEvent.detail })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.sessionId, sessionId), inArray(sessionEvent.kind, [...kinds])))
    .orderBy(asc(sessionEvent.at), asc(sessionEvent.id))
    .limit(limits.sessionsPerPage)
}

/** Whether the professional booked it for the client, and not the client themself. */
export async function isBookedByProfessional(ctx: TxCtx, sessionId: SessionId): Promise<boolean> {
  const [scheduled] = await dbOf(ctx)
    .select({ author: sessionEvent.author })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.sessionId, sessionId), eq(sessionEvent.kind, 'scheduled')))
  return (scheduled?.author as { kind?: string } | undefined)?.kind === 'professional'
}

export async function readJoins(ctx: TxCtx, sessionId: SessionId): Promise<JoinRecord> {
  const events = await listEventsOf(ctx, sessionId, ['joined'])
  const of = (side: string) =>
    events.find(({ detail }) => (detail as { side?: string }).side === side)?.at ?? null
  return { client: of('client'), professional: of('professional') }
}

/** What the client said of a professional who did not come; null: nothing. */
export async function readReport(ctx: TxCtx, sessionId: SessionId) {
  const events = await listEventsOf(ctx, sessionId, ['absence_reported', 'absence_taken_back'])
  const said = events.find(({ kind }) => kind === 'absence_reported')
  return said ? { at: said.at, isTakenBack: events.length > 1 } : null
}

/** The moves of a session in their order. */
export async function listMoves(ctx: TxCtx, sessionId: SessionId): Promise<Move[]> {
  const moves = await listEventsOf(ctx, sessionId, ['moved'])
  return moves.map(({ at, detail }) => {
    const {
      by = 'client',
      from,
      isUndo = false,
    } = detail as { by?: Move['by']; from: string; isUndo?: boolean }
    return { at, by, from: Temporal.Instant.from(from), isUndo }
  })
}

/** Records that somebody entered the room; false when they had been there before. */
export async function recordFirstJoin(
  ctx: TxCtx,
  of: Pick<SessionRow, 'id' | 'personId' | 'professionalId'>,
  side: 'client' | 'professional',
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(sessionEvent)
    .values({
      id: ctx.ids.next<'session_event'>(),
      sessionId: of.id,
      personId: of.personId,
      professionalId: of.professionalId,
      kind: 'joined',
      at: ctx.clock.now(),
      author: ctx.actor,
      detail: { side },
    })
    .onConflictDoNothing()
    .returning({ id: sessionEvent.id })
  return rows.length === 1
}

/** Keeps an appeal; false when there is one. */
export async function insertAppeal(
  ctx: TxCtx,
  row: Omit<AppealRow, 'decision' | 'reason' | 'decidedAt'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(sessionAppeal)
    .values(row)
    .onConflictDoNothing()
    .returning({ sessionId: sessionAppeal.sessionId })
  return rows.length === 1
}

export async function findAppeal(ctx: TxCtx, sessionId: SessionId): Promise<AppealRow | null> {
  const [row] = await dbOf(ctx).select().from(sessionAppeal).where(eq(sessionAppeal.sessionId, sessionId))
  return row ?? null
}

/** Decides an appeal that waits; null when it was decided before. */
export async function decideAppeal(
  ctx: TxCtx,
  sessionId: SessionId,
  decision: 'accepted' | 'upheld',
  reason: string,
): Promise<AppealRow | null> {
  const [row] = await dbOf(ctx)
    .update(sessionAppeal)
    .set({ decision, reason, decidedAt: ctx.clock.now() })
    .where(and(eq(sessionAppeal.sessionId, sessionId), isNull(sessionAppeal.decision)))
    .returning()
  return row ?? null
}

/** Those that wait, oldest first, then those that were decided, newest first. */
export async function listAppeals(ctx: TxCtx): Promise<AppealRow[]> {
  const [waiting, decided] = await Promise.all([
    dbOf(ctx)
      .select()
      .from(sessionAppeal)
      .where(isNull(sessionAppeal.decision))
      .orderBy(asc(sessionAppeal.appealedAt))
      .limit(limits.appealsPerPage),
    dbOf(ctx)
      .select()
      .from(sessionAppeal)
      .where(inArray(sessionAppeal.decision, ['accepted', 'upheld']))
      .orderBy(desc(sessionAppeal.decidedAt))
      .limit(limits.appealsPerPage),
  ])
  return [...waiting, ...decided]
}

export async function insertAbsence(
  ctx: TxCtx,
  { id, professionalId, startsAt }: Pick<SessionRow, 'id' | 'professionalId' | 'startsAt'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(professionalAbsence)
    .values({ sessionId: id, professionalId, startsAt, notedAt: ctx.clock.now() })
    .onConflictDoNothing()
}

export function listAbsences(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(professionalAbsence)
    .orderBy(desc(professionalAbsence.notedAt))
    .limit(limits.appealsPerPage)
}
