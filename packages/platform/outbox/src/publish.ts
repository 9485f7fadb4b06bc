import { afterCommit, dbOf, ring, type TxCtx } from '@kara/db'
import { outboxEvent } from '@kara/db/schema/outbox'
import type { DomainEvent, DueWork, EventScope, QueueName } from '@kara/kernel'
import { sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'

/** The channel on which the relay listens. */
export const outboxChannel = 'kara_outbox'

/**
 * Writes an event into the outbox of the open transaction: it is announced if and only if the
 * transaction commits. After the commit the relay's doorbell rings; if that is lost, the relay polls.
 */
export function publish(ctx: TxCtx, event: DomainEvent): Promise<void> {
  return publishMany(ctx, [event])
}

/** The same for many events at once, in one statement. */
export async function publishMany(ctx: TxCtx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return
  await dbOf(ctx)
    .insert(outboxEvent)
    .values(
      events.map(({ type, scope, payload }) => ({
        id: ctx.ids.next<'outbox_event'>(),
        type,
        companyId: scope.companyId ?? null,
        personId: scope.personId ?? null,
        professionalId: scope.professionalId ?? null,
        payload,
        requestId: ctx.requestId,
        occurredAt: ctx.clock.now(),
      })),
    )
  ringRelay(ctx)
}

type PlannedWork = DueWork & { readonly queue: QueueName; readonly dueAt: Temporal.Instant }

/**
 * Plans work for its time. The same kind and key planned again moves it: there is one row, so nothing
 * is ever due twice. What to do is decided when it is due, from how things are then.
 */
export function planWork(ctx: TxCtx, work: PlannedWork): Promise<void> {
  return planManyWork(ctx, [work])
}

/** The same for much work at once, in one statement. */
export async function planManyWork(ctx: TxCtx, works: readonly PlannedWork[]): Promise<void> {
  if (works.length === 0) return
  const rows = works.map(({ kind, key, queue, dueAt, scope, payload }) => ({
    ...(scope satisfies EventScope),
    id: ctx.ids.next(),
    kind,
    key,
    queue,
    dueAt: dueAt.toString(),
    payload,
  }))
  const now = ctx.clock.now()
  await dbOf(ctx).execute(sql`select app.plan_work(id, kind, key, queue, "dueAt", "companyId", "personId",
      "professionalId", payload, ${now.toString()}::timestamptz)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as work(id uuid, kind text, key text, queue text,
      "dueAt" timestamptz, "companyId" uuid, "personId" uuid, "professionalId" uuid, payload jsonb)`)
  if (works.some(({ dueAt }) => dueAt.epochMilliseconds <= now.epochMilliseconds)) ringRelay(ctx)
}

/** Takes planned work back; nothing happens when there is none. */
export async function cancelWork(ctx: TxCtx, kind: string, key: string): Promise<void> {
  await dbOf(ctx).execute(sql`select app.cancel_work(${kind}, ${key})`)
}

const ringing = new WeakMap<object, NodeJS.Timeout>()
const ringAtMostEveryMs = 20

// One ring for many commits: a notification per commit would serialise them.
function ringRelay(ctx: TxCtx): void {
  const { database, log } = ctx
  afterCommit(ctx, () => {
    if (ringing.has(database)) return
    const timer = setTimeout(() => {
      ringing.delete(database)
      ring(database, outboxChannel).catch((error: unknown) =>
        log.warn('The doorbell of the relay was not heard; it will poll.', { error }),
      )
    }, ringAtMostEveryMs)
    timer.unref()
    ringing.set(database, timer)
  })
}
