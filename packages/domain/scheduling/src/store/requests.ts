import { dbOf, type TxCtx } from '@kara/db'
import { proposedTime, sessionRequest, sessionRequestEvent } from '@kara/db/schema/scheduling'
import type { CompanyId, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { RequestState } from '../contracts.ts'

export type RequestRow = typeof sessionRequest.$inferSelect
export type NewRequest = typeof sessionRequest.$inferInsert
export type ProposedRow = typeof proposedTime.$inferSelect
export type RequestEventRow = typeof sessionRequestEvent.$inferSelect
export type RequestId = Id<'session_request'>

/** Writes a request unless the two have an open one; null then. */
export async function insertRequest(ctx: TxCtx, row: NewRequest): Promise<RequestRow | null> {
  const [inserted] = await dbOf(ctx).insert(sessionRequest).values(row).onConflictDoNothing().returning()
  return inserted ?? null
}

export async function findOpenRequest(
  ctx: TxCtx,
  personId: PersonId,
  professionalId: ProfessionalId,
): Promise<RequestRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(sessionRequest)
    .where(
      and(
        eq(sessionRequest.personId, personId),
        eq(sessionRequest.professionalId, professionalId),
        isNull(sessionRequest.endedAt),
      ),
    )
  return row ?? null
}

export async function findRequest(ctx: TxCtx, id: RequestId, lock = false): Promise<RequestRow | null> {
  const query = dbOf(ctx).select().from(sessionRequest).where(eq(sessionRequest.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** The newest requests that the scope shows; those that wait first for an answer at the top. */
export function listRequests(ctx: TxCtx, which: 'open' | 'ended', limit: number): Promise<RequestRow[]> {
  const query = dbOf(ctx).select().from(sessionRequest)
  return which === 'open'
    ? query.where(isNull(sessionRequest.endedAt)).orderBy(asc(sessionRequest.replyBy)).limit(limit)
    : query
        .where(sql`${sessionRequest.endedAt} is not null`)
        .orderBy(desc(sessionRequest.endedAt))
        .limit(limit)
}

/** How many others the person of the scope waits for, outside of hubs. */
export async function countOpenPrivate(ctx: TxCtx, besides: ProfessionalId): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({ open: count() })
    .from(sessionRequest)
    .where(
      and(
        isNull(sessionRequest.companyId),
        isNull(sessionRequest.endedAt),
        ne(sessionRequest.professionalId, besides),
      ),
    )
  return row?.open ?? 0
}

/** Open requests of a professional at one company; for the job that knows only these two. */
export function lockOpenAtCompany(ctx: TxCtx, companyId: CompanyId): Promise<RequestRow[]> {
  return dbOf(ctx)
    .select()
    .from(sessionRequest)
    .where(and(eq(sessionRequest.companyId, companyId), isNull(sessionRequest.endedAt)))
    .orderBy(asc(sessionRequest.id))
    .for('update')
}

/** Open requests with a proposed time that overlaps one that was taken, whoever took it. */
export async function listOverlapped(
  ctx: TxCtx,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<RequestId[]> {
  const rows = await dbOf(ctx)
    .selectDistinct({ id: proposedTime.sessionRequestId })
    .from(proposedTime)
    .innerJoin(sessionRequest, eq(sessionRequest.id, proposedTime.sessionRequestId))
    .where(
      and(
        isNull(sessionRequest.endedAt),
        isNull(proposedTime.lostAt),
        isNull(proposedTime.claimId),
        lt(proposedTime.startsAt, to),
        gt(proposedTime.endsAt, from),
      ),
    )
  return rows.map((row) => row.id as RequestId)
}

/** Changes a request that is still open; null when it has ended. */
export async function changeRequest(
  ctx: TxCtx,
  id: RequestId,
  set: Partial<RequestRow> & { readonly state: RequestState },
): Promise<RequestRow | null> {
  const [row] = await dbOf(ctx)
    .update(sessionRequest)
    .set(set)
    .where(and(eq(sessionRequest.id, id), isNull(sessionRequest.endedAt)))
    .returning()
  return row ?? null
}

export async function insertTimes(ctx: TxCtx, rows: (typeof proposedTime.$inferInsert)[]): Promise<void> {
  await dbOf(ctx).insert(proposedTime).values(rows)
}

/** What the clients of these requests can choose from, soonest first. */
export function listTimes(ctx: TxCtx, requestIds: readonly RequestId[]): Promise<ProposedRow[]> {
  if (requestIds.length === 0) return Promise.resolve([])
  return dbOf(ctx)
    .select()
    .from(proposedTime)
    .where(
      and(
        inArray(proposedTime.sessionRequestId, requestIds),
        isNull(proposedTime.lostAt),
        gt(proposedTime.startsAt, ctx.clock.now()),
      ),
    )
    .orderBy(asc(proposedTime.startsAt))
}

/** Times that are proposed no more: taken by somebody, or replaced. */
export async function loseTimes(ctx: TxCtx, ids: readonly ProposedRow['id'][]): Promise<void> {
  if (ids.length === 0) return
  await dbOf(ctx)
    .update(proposedTime)
    .set({ lostAt: ctx.clock.now() })
    .where(and(inArray(proposedTime.id, [...ids]), isNull(proposedTime.lostAt)))
}

/** A time that was kept is only proposed from now on. */
export async function letTimeGo(ctx: TxCtx, id: ProposedRow['id']): Promise<void> {
  await dbOf(ctx).update(proposedTime).set({ claimId: null }).where(eq(proposedTime.id, id))
}

/** Who did what to a request, when; returns how many such rows it has now. */
export async function recordEvent(
  ctx: TxCtx,
  of: Pick<RequestRow, 'id' | 'personId' | 'professionalId'>,
  kind: RequestEventRow['kind'],
  detail: Record<string, unknown> = {},
): Promise<number> {
  await dbOf(ctx).insert(sessionRequestEvent).values({
    id: ctx.ids.next<'session_request_event'>(),
    sessionRequestId: of.id,
    personId: of.personId,
    professionalId: of.professionalId,
    kind,
    at: ctx.clock.now(),
    author: ctx.actor,
    detail,
  })
  const [row] = await dbOf(ctx)
    .select({ turn: count() })
    .from(sessionRequestEvent)
    .where(eq(sessionRequestEvent.sessionRequestId, of.id))
  return row?.turn ?? 0
}

export function listEvents(ctx: TxCtx, id: RequestId): Promise<RequestEventRow[]> {
  return dbOf(ctx)
    .select()
    .from(sessionRequestEvent)
    .where(eq(sessionRequestEvent.sessionRequestId, id))
    .orderBy(asc(sessionRequestEvent.at), asc(sessionRequestEvent.id))
    .limit(100)
}

export async function readTypicalReplyHours(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  since: Temporal.Instant,
): Promise<number | null> {
  const [row] = await dbOf(ctx).execute<{ hours: number | null }>(
    sql`select app.typical_reply_hours(${professionalId}, ${since.toString()}::timestamptz) as hours`,
  )
  return row?.hours ?? null
}
