import { inTransaction } from '@kara/db'
import { type Drain, workerCtx } from './drain.ts'
import { describeFailure, isPermanent, triesMax } from './failure.ts'
import * as store from './store.ts'
import type { DueHandler, Subscription } from './subscription.ts'

/** How a job ended. A job that should be tried again ends by throwing. */
export type Outcome =
  | 'done'
  /** Somebody else did it, or it was given up before: the bell rang twice. */
  | 'already_done'
  /** It was taken back, or moved to a later time. */
  | 'not_due'
  /** The row is not there: rung by another database, or removed since. */
  | 'gone'
  /** Given up; a person sees it in the console and may run it again. */
  | 'dead'

/**
 * Does one subscriber's share of an event. The handler's effects and the mark that it is done commit
 * together, so the effects happen once however often the bell rings.
 */
export async function consumeDelivery(
  drain: Drain,
  subscriptions: ReadonlyMap<string, Subscription>,
  share: { readonly eventId: string; readonly subscriber: string },
): Promise<Outcome> {
  const event = await inTransaction(workerCtx(drain), (ctx) => store.findEvent(ctx, share.eventId))
  if (!event) return 'gone'
  const ctx = workerCtx(drain, event.owners, event.requestId)
  try {
    return await inTransaction(ctx, async (ctx) => {
      const delivery = await store.lockDelivery(ctx, share)
      if (!delivery) return 'gone'
      if (delivery.doneAt || delivery.deadAt) return 'already_done'
      await handlerOf(subscriptions, share.subscriber).handle(ctx, event.payload)
      await store.markDone(ctx, share)
      return 'done'
    })
  } catch (error) {
    const isDead = await inTransaction(workerCtx(drain), (ctx) =>
      store.failDelivery(ctx, share, failureOf(error)),
    )
    return giveUpOr(error, isDead, () =>
      ctx.log.error('A subscriber gave up.', { ...share, event: event.type, error }),
    )
  }
}

/**
 * Does planned work that is due. What leaves the building goes first, outside of any transaction; then
 * the work is taken out of the table in the transaction that does it. Work that was moved or cancelled
 * meanwhile is left alone.
 */
export async function consumeDue(
  drain: Drain,
  handlers: ReadonlyMap<string, DueHandler>,
  id: string,
): Promise<Outcome> {
  const work = await inTransaction(workerCtx(drain), (ctx) => store.findDue(ctx, id))
  if (!work) return 'gone'
  if (work.deadAt) return 'already_done'
  if (work.dueAt.epochMilliseconds > drain.clock.now().epochMilliseconds) return 'not_due'
  const ctx = workerCtx(drain, work.owners, `${work.kind} ${work.id}`)
  try {
    const handler = handlerOf(handlers, work.kind)
    const outcome = await handler.outside?.(ctx, work.payload, work.key)
    return await inTransaction(ctx, async (ctx) => {
      const taken = await store.takeDue(ctx, work)
      if (!taken) return 'not_due'
      await handler.handle(ctx, taken.payload, taken.key, outcome)
      return 'done'
    })
  } catch (error) {
    const isDead = await inTransaction(workerCtx(drain), (ctx) => store.failDue(ctx, work, failureOf(error)))
    return giveUpOr(error, isDead, () =>
      ctx.log.error('Planned work was given up.', { kind: work.kind, dueId: id, error }),
    )
  }
}

function handlerOf<Handler>(handlers: ReadonlyMap<string, Handler>, name: string): Handler {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`This worker has no handler for ${name}`)
  return handler
}

function failureOf(error: unknown): store.Failure {
  return { text: describeFailure(error), triesMax: isPermanent(error) ? 1 : triesMax }
}

function giveUpOr(error: unknown, isDead: boolean, sayGivenUp: () => void): 'dead' {
  if (!isDead) throw error
  sayGivenUp()
  return 'dead'
}
