import { dbOf, type TxCtx } from '@kara/db'
import { dueWork, outboxDelivery } from '@kara/db/schema/outbox'
import type { EventScope, Id, QueueName } from '@kara/kernel'
import { and, desc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

export interface StoredEvent {
  readonly type: string
  readonly payload: unknown
  readonly requestId: string
  readonly owners: EventScope
}

export interface Share {
  readonly eventId: string
  readonly subscriber: string
  readonly queue: QueueName
}

type Owners = { [Owner in keyof EventScope]: EventScope[Owner] | null }

export async function claimEvents(ctx: TxCtx, howMany: number) {
  return [
    ...(await dbOf(ctx).execute<{ id: string; type: string }>(
      sql`select id, type from app.claim_events(${howMany})`,
    )),
  ]
}

export async function markRelayed(ctx: TxCtx, eventIds: readonly string[], shares: readonly Share[]) {
  await dbOf(ctx).execute(sql`select app.mark_relayed(
    ${`{${eventIds.join(',')}}`}::uuid[], ${JSON.stringify(shares)}::jsonb,
    ${ctx.clock.now().toString()}::timestamptz)`)
}

export async function claimDue(ctx: TxCtx, ringAgainBefore: Temporal.Instant, howMany: number) {
  return [
    ...(await dbOf(ctx).execute<{ id: string; queue: QueueName; plan: string }>(sql`
      select id, queue, (extract(epoch from planned_at) * 1000)::bigint::text as plan
      from app.claim_due(${ctx.clock.now().toString()}::timestamptz,
        ${ringAgainBefore.toString()}::timestamptz, ${howMany})`)),
  ]
}

export async function claimUnfinished(ctx: TxCtx, ringAgainBefore: Temporal.Instant, howMany: number) {
  return [
    ...(await dbOf(ctx).execute<{ eventId: string; subscriber: string; queue: QueueName }>(sql`
      select event_id as "eventId", subscriber, queue
      from app.claim_unfinished(${ctx.clock.now().toString()}::timestamptz,
        ${ringAgainBefore.toString()}::timestamptz, ${howMany})`)),
  ]
}

export async function findEvent(ctx: TxCtx, eventId: string): Promise<StoredEvent | null> {
  const [row] = await dbOf(ctx).execute<
    { type: string; payload: unknown; requestId: string } & Record<string, unknown> & Owners
  >(sql`select type, payload, request_id as "requestId", company_id as "companyId", person_id as "personId",
      professional_id as "professionalId" from app.event_by_id(${eventId})`)
  if (!row) return null
  return { type: row.type, payload: row.payload, requestId: row.requestId, owners: ownersOf(row) }
}

/** Whoever comes second waits here until the first has done it or failed. */
export async function lockDelivery(ctx: TxCtx, share: Omit<Share, 'queue'>) {
  const [row] = await dbOf(ctx)
    .select({ doneAt: outboxDelivery.doneAt, deadAt: outboxDelivery.deadAt })
    .from(outboxDelivery)
    .where(isShare(share))
    .for('update')
  return row ?? null
}

export async function markDone(ctx: TxCtx, share: Omit<Share, 'queue'>) {
  await dbOf(ctx)
    .update(outboxDelivery)
    .set({ doneAt: ctx.clock.now(), error: null })
    .where(and(isShare(share), isNull(outboxDelivery.doneAt)))
}

/** Counts a failed try; true when it was the last. */
export async function failDelivery(
  ctx: TxCtx,
  share: Omit<Share, 'queue'>,
  failure: Failure,
): Promise<boolean> {
  const [row] = await dbOf(ctx)
    .update(outboxDelivery)
    .set(failed(ctx, outboxDelivery.tries, failure))
    .where(and(isShare(share), isNull(outboxDelivery.doneAt), isNull(outboxDelivery.deadAt)))
    .returning({ deadAt: outboxDelivery.deadAt })
  return Boolean(row?.deadAt)
}

export interface FoundWork extends Pick<typeof dueWork.$inferSelect, 'id' | 'kind' | 'key' | 'payload'> {
  readonly dueAt: Temporal.Instant
  readonly plannedAt: Temporal.Instant
  readonly deadAt: Temporal.Instant | null
  readonly owners: EventScope
}

/** Whoever comes second waits here until the first has done it or failed. */
export async function lockDue(ctx: TxCtx, id: string): Promise<FoundWork | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(dueWork)
    .where(eq(dueWork.id, id as Id<'due_work'>))
    .for('update')
  return row ? { ...row, owners: ownersOf(row) } : null
}

/**
 * Takes the work out of the table, if it is still due and still the same plan. The handler runs after
 * this in the same transaction and may plan the same work anew.
 */
export async function takeDue(ctx: TxCtx, work: { id: Id<'due_work'>; plannedAt: Temporal.Instant }) {
  const [row] = await dbOf(ctx)
    .delete(dueWork)
    .where(and(isPlan(work), lte(dueWork.dueAt, ctx.clock.now()), isNull(dueWork.deadAt)))
    .returning({ payload: dueWork.payload, key: dueWork.key })
  return row ?? null
}

/** The same for several at once, as far as they are of these kinds. */
export async function takeManyDue(
  ctx: TxCtx,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<FoundWork[]> {
  const rows = await dbOf(ctx)
    .delete(dueWork)
    .where(
      and(
        inArray(dueWork.id, ids as Id<'due_work'>[]),
        inArray(dueWork.kind, [...kinds]),
        lte(dueWork.dueAt, ctx.clock.now()),
        isNull(dueWork.deadAt),
      ),
    )
    .returning()
  return rows.map((row) => ({ ...row, owners: ownersOf(row) }))
}

/** Counts a failed try; true when it was the last. */
export async function failDue(
  ctx: TxCtx,
  work: { id: Id<'due_work'>; plannedAt: Temporal.Instant },
  failure: Failure,
): Promise<boolean> {
  const [row] = await dbOf(ctx)
    .update(dueWork)
    .set(failed(ctx, dueWork.tries, failure))
    .where(and(isPlan(work), isNull(dueWork.deadAt)))
    .returning({ deadAt: dueWork.deadAt })
  return Boolean(row?.deadAt)
}

export async function listDeadDeliveries(ctx: TxCtx, limit: number) {
  return dbOf(ctx)
    .select()
    .from(outboxDelivery)
    .where(isNotNull(outboxDelivery.deadAt))
    .orderBy(desc(outboxDelivery.deadAt))
    .limit(limit)
}

export async function listDeadWork(ctx: TxCtx, limit: number) {
  return dbOf(ctx)
    .select({
      id: dueWork.id,
      kind: dueWork.kind,
      key: dueWork.key,
      queue: dueWork.queue,
      tries: dueWork.tries,
      deadAt: dueWork.deadAt,
      error: dueWork.error,
    })
    .from(dueWork)
    .where(isNotNull(dueWork.deadAt))
    .orderBy(desc(dueWork.deadAt))
    .limit(limit)
}

/** False when there is no such dead delivery. */
export async function reviveDelivery(ctx: TxCtx, share: Omit<Share, 'queue'>): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(outboxDelivery)
    // Rung at the beginning of time: the relay rings it with the next round of the unfinished.
    .set({ deadAt: null, tries: 0, error: null, rungAt: sql`'epoch'::timestamptz` })
    .where(and(isShare(share), isNotNull(outboxDelivery.deadAt), isNull(outboxDelivery.doneAt)))
    .returning({ eventId: outboxDelivery.eventId })
  return rows.length > 0
}

/** False when there is no such dead work. */
export async function reviveDue(ctx: TxCtx, id: string): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(dueWork)
    .set({ deadAt: null, tries: 0, error: null, rungAt: null })
    .where(and(eq(dueWork.id, id as Id<'due_work'>), isNotNull(dueWork.deadAt)))
    .returning({ id: dueWork.id })
  return rows.length > 0
}

export interface Failure {
  readonly text: string
  /** The try that is the last one; 1 when trying again cannot help. */
  readonly triesMax: number
}

function failed(
  ctx: TxCtx,
  tries: typeof outboxDelivery.tries | typeof dueWork.tries,
  { text, triesMax }: Failure,
) {
  const now = ctx.clock.now().toString()
  return {
    tries: sql<number>`${tries} + 1`,
    error: text,
    deadAt: sql<Temporal.Instant>`case when ${tries} + 1 >= ${triesMax} then ${now}::timestamptz end`,
  }
}

function isShare({ eventId, subscriber }: Omit<Share, 'queue'>) {
  return and(
    eq(outboxDelivery.eventId, eventId as Id<'outbox_event'>),
    eq(outboxDelivery.subscriber, subscriber),
  )
}

function isPlan({ id, plannedAt }: { id: Id<'due_work'>; plannedAt: Temporal.Instant }) {
  return and(eq(dueWork.id, id), eq(dueWork.plannedAt, plannedAt))
}

function ownersOf({ companyId, personId, professionalId }: Owners): EventScope {
  return {
    ...(companyId ? { companyId } : {}),
    ...(personId ? { personId } : {}),
    ...(professionalId ? { professionalId } : {}),
  }
}
