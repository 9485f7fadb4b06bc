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
export async function publish(ctx: TxCtx, event: DomainEvent): Promise<void> {
  const { companyId, personId, professionalId } = event.scope
  await dbOf(ctx)
    .insert(outboxEvent)
    .values({
      id: ctx.ids.next<'outbox_event'>(),
      type: event.type,
      companyId: companyId ?? null,
      personId: personId ?? null,
      professionalId: professionalId ?? null,
      payload: event.payload,
      requestId: ctx.requestId,
      occurredAt: ctx.clock.now(),
    })
  ringRelay(ctx)
}

/**
 * Plans work for its time. The same kind and key planned again moves it: there is one row, so nothing
 * is ever due twice. What to do is decided when it is due, from how things are then.
 */
export async function planWork(
  ctx: TxCtx,
  work: DueWork & { readonly queue: QueueName; readonly dueAt: Temporal.Instant },
): Promise<void> {
  const { companyId, personId, professionalId } = work.scope satisfies EventScope
  await dbOf(ctx).execute(sql`select app.plan_work(
    ${ctx.ids.next()}, ${work.kind}, ${work.key}, ${work.queue}, ${work.dueAt.toString()}::timestamptz,
    ${companyId ?? null}, ${personId ?? null}, ${professionalId ?? null},
    ${JSON.stringify(work.payload)}::jsonb, ${ctx.clock.now().toString()}::timestamptz)`)
  if (work.dueAt.epochMilliseconds <= ctx.clock.now().epochMilliseconds) ringRelay(ctx)
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
