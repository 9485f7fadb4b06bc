import type { TxCtx } from '@kara/db'
import type { Ctx, QueueName } from '@kara/kernel'

/**
 * One module's wish to hear of an event. `handle` runs in a transaction of the worker role whose owners
 * are the event's; the delivery is marked done in the same transaction, so its effects happen once.
 * Mail is asked for by planning further work, never sent here.
 */
export interface Subscription {
  /** `booking.confirmed` */
  readonly event: string
  /** `<module>.<what it does>`, unique; part of the job's id. */
  readonly subscriber: string
  readonly queue: QueueName
  readonly handle: (ctx: TxCtx, payload: unknown) => Promise<unknown>
}

/**
 * Writes the subscriptions of one module that one queue drains: `const on = hearing('notes', 'sessions')`, then
 * `on('booking.confirmed', 'open-intake-task', OfBooking, (ctx, { sessionId }) => …)`. The handler sees what `shape`
 * reads from the event and nothing else; with `null` it does not look at it. An unreadable event is given up at once.
 */
export function hearing(module: string, queue: QueueName) {
  return <News = undefined>(
    event: string,
    subscriber: string,
    shape: { readonly parse: (payload: unknown) => News } | null,
    handle: (ctx: TxCtx, news: News) => Promise<unknown>,
  ): Subscription => ({
    event,
    subscriber: `${module}.${subscriber}`,
    queue,
    handle: (ctx, payload) => handle(ctx, shape?.parse(payload) as News),
  })
}

/** What to do when planned work of this kind is due; deleted in the transaction that does it. */
export interface DueHandler {
  /** `session.reminder` */
  readonly kind: string
  readonly queue: QueueName
  readonly handle: (ctx: TxCtx, payload: unknown, key: string, outcome: unknown) => Promise<unknown>
  /**
   * What must leave the building: runs before `handle`, outside of any transaction, and may run again
   * after a crash, so it carries an idempotency key. Its result is `handle`'s `outcome`.
   */
  readonly outside?: (ctx: Ctx, payload: unknown, key: string) => Promise<unknown>
}
