import { dbOf, inTransaction, type TxCtx } from '@kara/db'
import { booking, clientConnection, session, sessionEvent } from '@kara/db/schema/scheduling'
import {
  type CompanyId,
  type Ctx,
  inScope,
  type PersonId,
  type ProfessionalId,
  personOf,
  professionalOf,
  type SessionId,
} from '@kara/kernel'
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Funding, SessionState } from '../contracts.ts'
import { sessionMissing } from '../errors.ts'

export type SessionRow = typeof session.$inferSelect
export type BookingRow = typeof booking.$inferSelect
export type NewSession = Omit<SessionRow, 'calendarSequence'>
export type NewBooking = BookingRow

export async function insertSession(ctx: TxCtx, row: NewSession): Promise<SessionRow> {
  const [inserted] = await dbOf(ctx).insert(session).values(row).returning()
  return inserted as SessionRow
}

export async function insertBooking(ctx: TxCtx, row: NewBooking): Promise<void> {
  await dbOf(ctx).insert(booking).values(row)
}

export async function recordEvent(
  ctx: TxCtx,
  of: Pick<SessionRow, 'id' | 'personId' | 'professionalId'>,
  kind: (typeof sessionEvent.$inferInsert)['kind'],
  detail: Record<string, unknown> = {},
): Promise<void> {
  await dbOf(ctx).insert(sessionEvent).values({
    id: ctx.ids.next<'session_event'>(),
    sessionId: of.id,
    personId: of.personId,
    professionalId: of.professionalId,
    kind,
    at: ctx.clock.now(),
    author: ctx.actor,
    detail,
  })
}

/** The same, if nothing of this kind was recorded of it before; whoever asks holds the session's lock. */
export async function recordEventOnce(
  ctx: TxCtx,
  of: Pick<SessionRow, 'id' | 'personId' | 'professionalId'>,
  kind: (typeof sessionEvent.$inferInsert)['kind'],
): Promise<boolean> {
  const [before] = await dbOf(ctx)
    .select({ id: sessionEvent.id })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.sessionId, of.id), eq(sessionEvent.kind, kind)))
  if (before) return false
  await recordEvent(ctx, of, kind)
  return true
}

/** Client and professional know each other from the first booking on; outside of hubs when no company is in it. */
export async function connect(
  ctx: TxCtx,
  of: Pick<SessionRow, 'personId' | 'professionalId' | 'companyId'>,
): Promise<void> {
  const { personId, professionalId, companyId } = of
  const since = ctx.clock.now()
  const connecting = dbOf(ctx)
    .insert(clientConnection)
    .values({ personId, professionalId, since, privateSince: companyId ? null : since })
  if (companyId) await connecting.onConflictDoNothing()
  else
    await connecting.onConflictDoUpdate({
      target: [clientConnection.personId, clientConnection.professionalId],
      set: { privateSince: sql`coalesce(${clientConnection.privateSince}, excluded.private_since)` },
    })
}

/** Whether the professional sees this person outside of every hub too; null: no client of theirs. */
export async function findConnection(ctx: TxCtx, personId: PersonId) {
  const [row] = await dbOf(ctx)
    .select({ since: clientConnection.since, privateSince: clientConnection.privateSince })
    .from(clientConnection)
    .where(eq(clientConnection.personId, personId))
  return row ?? null
}

export async function findSession(ctx: TxCtx, id: SessionId, lock = false): Promise<SessionRow | null> {
  const query = dbOf(ctx).select().from(session).where(eq(session.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** Whether the two people of the scope had a session that was held. */
export async function hasCompleted(ctx: TxCtx): Promise<boolean> {
  const [row] = await dbOf(ctx)
    .select({ id: session.id })
    .from(session)
    .where(
      and(
        eq(session.personId, personOf(ctx)),
        eq(session.professionalId, professionalOf(ctx)),
        eq(session.state, 'completed'),
      ),
    )
    .limit(1)
  return row !== undefined
}

export async function findBooking(ctx: TxCtx, sessionId: SessionId): Promise<BookingRow | null> {
  const [row] = await dbOf(ctx).select().from(booking).where(eq(booking.sessionId, sessionId))
  return row ?? null
}

/** The person's sessions to come with a professional, in one hub or outside of all, each with its booking; locked. */
export async function lockAheadWith(
  ctx: TxCtx,
  of: { readonly professionalId: ProfessionalId; readonly companyId: CompanyId | null },
  limit: number,
): Promise<{ session: SessionRow; booking: BookingRow }[]> {
  const { professionalId, companyId } = of
  const ahead = await dbOf(ctx)
    .select()
    .from(session)
    .where(
      and(
        eq(session.personId, personOf(ctx)),
        eq(session.professionalId, professionalId),
        companyId ? eq(session.companyId, companyId) : isNull(session.companyId),
        eq(session.state, 'scheduled'),
        gt(session.startsAt, ctx.clock.now()),
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id))
    .limit(limit)
    .for('update')
  const ids = ahead.map(({ id }) => id)
  const bookings = await dbOf(ctx).select().from(booking).where(inArray(booking.sessionId, ids))
  const bookingOf = new Map(bookings.map((row) => [row.sessionId, row]))
  return ahead.flatMap((session) => {
    const booking = bookingOf.get(session.id)
    return booking ? [{ session, booking }] : []
  })
}

/** A session with its booking, locked until the commit. @throws `scheduling.session_missing` */
export async function lockBooked(ctx: TxCtx, id: SessionId) {
  const session = await findSession(ctx, id, true)
  const booking = session && (await findBooking(ctx, id))
  if (!session || !booking) throw sessionMissing()
  return { session, booking }
}

/**
 * The client's own context at the company where a session was booked, wherever they act from: its credits
 * belong there. The browser is the session's own, so that what somebody holds meanwhile is left alone.
 */
export async function atItsCompany(ctx: Ctx, id: SessionId): Promise<Ctx> {
  const { scope } = ctx
  if (ctx.transaction || scope.role !== 'person') return ctx
  const { session } = await inTransaction(ctx, (ctx) => lockBooked(ctx, id))
  const company = session.companyId ? { companyId: session.companyId } : {}
  return inScope(ctx, { ...scope, ...company, browserHash: `moving-${id}` })
}

/** Who still meets the scope's professional in the hub of the scope's company, each with their next session. */
export async function listClientsAhead(
  ctx: TxCtx,
): Promise<{ readonly sessionId: SessionId; readonly personId: PersonId }[]> {
  const rows = await dbOf(ctx).execute<{ session_id: SessionId; person_id: PersonId }>(
    sql`select session_id, person_id from app.clients_ahead_in_hub(${ctx.clock.now().toString()}::timestamptz)`,
  )
  return rows.map((row) => ({ sessionId: row.session_id, personId: row.person_id }))
}

/** Changes a session's state if it is still in one of the expected ones; null when a rival was first. */
export async function changeState(
  ctx: TxCtx,
  id: SessionId,
  from: readonly SessionState[],
  to: SessionState,
): Promise<SessionRow | null> {
  const [row] = await dbOf(ctx)
    .update(session)
    .set({ state: to })
    .where(and(eq(session.id, id), inArray(session.state, [...from])))
    .returning()
  return row ?? null
}

/** Gives a scheduled session its new time; null when it was changed meanwhile. */
export async function moveTo(
  ctx: TxCtx,
  { id, calendarSequence }: Pick<SessionRow, 'id' | 'calendarSequence'>,
  to: Pick<SessionRow, 'startsAt' | 'endsAt' | 'claimId' | 'cutOffAt'>,
): Promise<SessionRow | null> {
  const [row] = await dbOf(ctx)
    .update(session)
    .set({ ...to, calendarSequence: calendarSequence + 1 })
    .where(
      and(eq(session.id, id), eq(session.state, 'scheduled'), eq(session.calendarSequence, calendarSequence)),
    )
    .returning()
  return row ?? null
}

export async function raiseCalendarSequence(ctx: TxCtx, row: SessionRow): Promise<void> {
  await dbOf(ctx)
    .update(session)
    .set({ calendarSequence: row.calendarSequence + 1 })
    .where(eq(session.id, row.id))
}

export interface WhichSessions {
  readonly professionalId?: ProfessionalId | undefined
  /** Only those that stand after this one in the list of past ones. */
  readonly before?: SessionId | undefined
}

/** The client's sessions, upcoming first to last or past last to first; row security shows only theirs. */
export function listWithBookings(
  ctx: TxCtx,
  which: 'upcoming' | 'past',
  limit: number,
  { professionalId, before }: WhichSessions = {},
) {
  const now = ctx.clock.now()
  return dbOf(ctx)
    .select({ session, booking })
    .from(session)
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .where(
      and(
        which === 'upcoming' ? gt(session.endsAt, now) : lte(session.endsAt, now),
        professionalId ? eq(session.professionalId, professionalId) : undefined,
        before
          ? sql`(${session.startsAt}, ${session.id}) < (select b.starts_at, b.id from app.session b
              where b.id = ${before})`
          : undefined,
      ),
    )
    .orderBy(
      ...(which === 'upcoming'
        ? [asc(session.startsAt), asc(session.id)]
        : [desc(session.startsAt), desc(session.id)]),
    )
    .limit(limit)
}

/** Sessions that touch a stretch of time, for a calendar. */
export function listBetween(ctx: TxCtx, from: Temporal.Instant, to: Temporal.Instant, limit: number) {
  return dbOf(ctx)
    .select()
    .from(session)
    .where(and(lt(session.startsAt, to), gte(session.endsAt, from)))
    .orderBy(asc(session.startsAt))
    .limit(limit)
}

/** Sessions with one client, newest first; row security shows the professional only their own. */
export function listWith(ctx: TxCtx, personId: PersonId, limit: number): Promise<SessionRow[]> {
  return dbOf(ctx)
    .select()
    .from(session)
    .where(eq(session.personId, personId))
    .orderBy(desc(session.startsAt))
    .limit(limit)
}

/** By the session. */
export async function listPaidWith(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, Funding>> {
  const rows = await dbOf(ctx).execute<{ session_id: string; funding: Funding }>(
    sql`select session_id, funding from app.paid_with(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map(({ session_id, funding }) => [session_id, funding]))
}

/**
 * The professional's clients, or the one that is asked for, with the sessions around now in epoch
 * milliseconds; row security shows only theirs.
 */
export function listConnections(ctx: TxCtx, limit: number, personId?: PersonId) {
  const now = ctx.clock.now().toString()
  const at = (which: 'min' | 'max', side: '>' | '<=') =>
    sql<string | null>`(extract(epoch from ${sql.raw(which)}(${session.startsAt}) filter (where
      ${session.startsAt} ${sql.raw(side)} ${now}::timestamptz)) * 1000)::bigint::text`
  return dbOf(ctx)
    .select({
      personId: clientConnection.personId,
      since: clientConnection.since,
      privateSince: clientConnection.privateSince,
      hubIds: sql<string[]>`coalesce(array_agg(distinct ${session.hubId}) filter (where
        ${session.hubId} is not null), '{}')`,
      nextAt: at('min', '>'),
      lastAt: at('max', '<='),
      sessions: sql<number>`count(${session.id})::int`,
    })
    .from(clientConnection)
    .leftJoin(
      session,
      and(
        eq(session.personId, clientConnection.personId),
        eq(session.professionalId, clientConnection.professionalId),
        inArray(session.state, ['scheduled', 'in_progress', 'completed']),
      ),
    )
    .where(personId ? eq(clientConnection.personId, personId) : undefined)
    .groupBy(
      clientConnection.personId,
      clientConnection.professionalId,
      clientConnection.since,
      clientConnection.privateSince,
    )
    .orderBy(desc(clientConnection.since))
    .limit(limit)
}
