import { dbOf, type TxCtx } from '@kara/db'
import { ssoAttempt, ssoConnection, ssoIncident } from '@kara/db/schema/sso'
import { type ConnectionId, companyOf, type Id, type PersonId } from '@kara/kernel'
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export type IncidentRow = typeof ssoIncident.$inferSelect

/** Connections that people sign in through, of every company, for support. */
export function listLiveConnections(ctx: TxCtx, rowsMax: number) {
  return dbOf(ctx)
    .select()
    .from(ssoConnection)
    .where(inArray(ssoConnection.state, ['optional', 'required']))
    .orderBy(asc(ssoConnection.companyId), asc(ssoConnection.createdAt))
    .limit(rowsMax)
}

export interface Counted {
  readonly connectionId: ConnectionId
  readonly succeeded: number
  readonly failed: number
}

/**
 * How sign-ins of people ended between two moments, per connection, or of one alone. One that left and whose time is over has failed,
 * although nobody ended it.
 */
export async function countOutcomes(
  ctx: TxCtx,
  span: { from: Temporal.Instant; until: Temporal.Instant },
  only?: ConnectionId,
): Promise<Counted[]> {
  const isOver = sql`${ssoAttempt.outcome} = 'open' and ${ssoAttempt.expiresAt} <= ${ctx.clock.now().toString()}::timestamptz`
  return dbOf(ctx)
    .select({
      connectionId: ssoAttempt.connectionId,
      succeeded: sql<number>`(count(*) filter (where ${ssoAttempt.outcome} = 'succeeded'))::int`,
      failed: sql<number>`(count(*) filter (where ${ssoAttempt.outcome} in ('refused', 'abandoned') or (${isOver})))::int`,
    })
    .from(ssoAttempt)
    .where(
      and(
        only && and(eq(ssoAttempt.companyId, companyOf(ctx)), eq(ssoAttempt.connectionId, only)),
        eq(ssoAttempt.purpose, 'sign_in'),
        gte(ssoAttempt.startedAt, span.from),
        lt(ssoAttempt.startedAt, span.until),
      ),
    )
    .groupBy(ssoAttempt.connectionId)
}

/** Trouble that is announced now, of every company. */
export function listOpenIncidents(ctx: TxCtx, rowsMax: number): Promise<IncidentRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoIncident)
    .where(isNull(ssoIncident.endedAt))
    .orderBy(asc(ssoIncident.openedAt))
    .limit(rowsMax)
}

/** The trouble with the sign-in of the scope's company, if any is announced. */
export async function findOpenIncident(ctx: TxCtx): Promise<IncidentRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(ssoIncident)
    .where(and(eq(ssoIncident.companyId, companyOf(ctx)), isNull(ssoIncident.endedAt)))
    .orderBy(asc(ssoIncident.openedAt))
    .limit(1)
  return row ?? null
}

/** False when it is announced already. */
export async function insertIncident(ctx: TxCtx, incident: IncidentRow): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(ssoIncident)
    .values(incident)
    .onConflictDoNothing()
    .returning({ id: ssoIncident.id })
  return inserted.length === 1
}

/** Null when there is none, or it has ended. */
export async function endIncident(
  ctx: TxCtx,
  id: Id<'sso_incident'>,
  by: PersonId,
): Promise<IncidentRow | null> {
  const [row] = await dbOf(ctx)
    .update(ssoIncident)
    .set({ endedAt: ctx.clock.now(), endedBy: by })
    .where(and(eq(ssoIncident.id, id), isNull(ssoIncident.endedAt)))
    .returning()
  return row ?? null
}

/** Ends what opened by itself; null when nothing had. */
export async function endIncidentByItself(
  ctx: TxCtx,
  connectionId: ConnectionId,
): Promise<Id<'sso_incident'> | null> {
  const [row] = await dbOf(ctx)
    .update(ssoIncident)
    .set({ endedAt: ctx.clock.now() })
    .where(
      and(
        eq(ssoIncident.companyId, companyOf(ctx)),
        eq(ssoIncident.connectionId, connectionId),
        isNull(ssoIncident.openedBy),
        isNull(ssoIncident.endedAt),
      ),
    )
    .returning({ id: ssoIncident.id })
  return row?.id ?? null
}

/** Whether somebody of support took down, since then, what had opened by itself. */
export async function wasTakenDownSince(
  ctx: TxCtx,
  connectionId: ConnectionId,
  since: Temporal.Instant,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .select({ id: ssoIncident.id })
    .from(ssoIncident)
    .where(
      and(
        eq(ssoIncident.companyId, companyOf(ctx)),
        eq(ssoIncident.connectionId, connectionId),
        isNull(ssoIncident.openedBy),
        isNotNull(ssoIncident.endedBy),
        gte(ssoIncident.endedAt, since),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** How many answers no certificate that counts verified since the last sign-in that worked, and in how many browsers. */
export async function countUnverified(
  ctx: TxCtx,
  connectionId: ConnectionId,
  since: Temporal.Instant,
): Promise<{ readonly attempts: number; readonly browsers: number }> {
  const [counted] = await dbOf(ctx).execute<{ attempts: number; browsers: number }>(sql`
    select count(*)::int as attempts, count(distinct browser_hash)::int as browsers
    from app.sso_attempt
    where company_id = ${companyOf(ctx)} and connection_id = ${connectionId} and purpose = 'sign_in'
      and outcome = 'refused' and code in ('signature_invalid', 'certificate_ended')
      and started_at > greatest(${since.toString()}::timestamptz, (
        select max(started_at) from app.sso_attempt
        where company_id = ${companyOf(ctx)} and connection_id = ${connectionId} and outcome = 'succeeded'
          and started_at > ${since.toString()}::timestamptz))`)
  return counted ?? { attempts: 0, browsers: 0 }
}
