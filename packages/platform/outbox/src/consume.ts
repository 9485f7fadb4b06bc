import { inTransaction, narrowToOwners, type TxCtx } from '@kara/db'
import type { EventScope } from '@kara/kernel'
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
  let type: string | undefined
  try {
    return await inTransaction(workerCtx(drain), async (ctx) => {
      const [event, delivery] = await Promise.all([
        store.findEvent(ctx, share.eventId),
        store.lockDelivery(ctx, share),
      ])
      if (!event || !delivery) return 'gone'
      if (delivery.doneAt || delivery.deadAt) return 'already_done'
      type = event.type
      const owned = ownedCtx(drain, ctx, event.owners, event.requestId)
      await handlerOf(subscriptions, share.subscriber).handle(owned, event.payload)
      await store.markDone(owned, share)
      return 'done'
    })
  } catch (error) {
    const isDead = await inTransaction(workerCtx(drain), (ctx) =>
      store.failDelivery(ctx, share, failureOf(error)),
    )
    return giveUpOr(error, isDead, () =>
      drain.log.error('A subscriber gave up.', { ...share, event: type, error }),
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
  let work: store.FoundWork | null = null
  try {
    const found = await inTransaction(workerCtx(drain), async (ctx) => {
      work = await store.lockDue(ctx, id)
      if (!work) return 'gone'
      if (work.deadAt) return 'already_done'
      if (work.dueAt.epochMilliseconds > drain.clock.now().epochMilliseconds) return 'not_due'
      const handler = handlerOf(handlers, work.kind)
      if (handler.outside) return { work, handler }
      return takeAndDo(ownedCtx(drain, ctx, work.owners, requestOf(work)), handler, work, undefined)
    })
    if (typeof found === 'string') return found
    const ctx = workerCtx(drain, found.work.owners, requestOf(found.work))
    const outcome = await found.handler.outside?.(ctx, found.work.payload, found.work.key)
    return await inTransaction(ctx, (ctx) => takeAndDo(ctx, found.handler, found.work, outcome))
  } catch (error) {
    const failed = work as store.FoundWork | null
    if (!failed) throw error
    const isDead = await inTransaction(workerCtx(drain), (ctx) =>
      store.failDue(ctx, failed, failureOf(error)),
    )
    return giveUpOr(error, isDead, () =>
      drain.log.error('Planned work was given up.', { kind: failed.kind, dueId: id, error }),
    )
  }
}

/**
 * Does a few pieces of due work in one transaction, which costs a fraction of one each. When one of them fails, or
 * leaves the building, each is done in a transaction of its own, so that none suffers from another.
 *
 * @throws what the first that failed threw, after all were tried
 */
export async function consumeDueTogether(
  drain: Drain,
  handlers: ReadonlyMap<string, DueHandler>,
  ids: readonly string[],
): Promise<Outcome[]> {
  const together = ids.length > 1 ? await doTogether(drain, handlers, ids) : new Set<string>()
  const alone: PromiseSettledResult<Outcome>[] = []
  for (const id of ids)
    if (!together.has(id)) alone.push(...(await Promise.allSettled([consumeDue(drain, handlers, id)])))
  const outcomes = alone.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return [...Array.from(together, () => 'done' as const), ...outcomes]
}

/** Which of them are done; none when one stood in the way. */
async function doTogether(
  drain: Drain,
  handlers: ReadonlyMap<string, DueHandler>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const kinds = [...handlers.values()].filter(({ outside }) => !outside).map(({ kind }) => kind)
  try {
    return await inTransaction(workerCtx(drain), async (ctx) => {
      const taken = await store.takeManyDue(ctx, ids, kinds)
      for (const work of taken) {
        const owned = ownedCtx(drain, ctx, work.owners, requestOf(work))
        await handlerOf(handlers, work.kind).handle(owned, work.payload, work.key, undefined)
      }
      return new Set<string>(taken.map(({ id }) => id))
    })
  } catch (error) {
    drain.log.info('Work that was due together is done piece by piece.', { error })
    return new Set()
  }
}

async function takeAndDo(
  ctx: TxCtx,
  handler: DueHandler,
  work: store.FoundWork,
  outcome: unknown,
): Promise<Outcome> {
  const taken = await store.takeDue(ctx, work)
  if (!taken) return 'not_due'
  await handler.handle(ctx, taken.payload, taken.key, outcome)
  return 'done'
}

function requestOf(work: store.FoundWork): string {
  return `${work.kind} ${work.id}`
}

// The same transaction, from here on with the rows of these owners only.
function ownedCtx(drain: Drain, ctx: TxCtx, owners: EventScope, requestId: string): TxCtx {
  const { transaction } = narrowToOwners(ctx, owners)
  return { ...workerCtx(drain, owners, requestId), transaction }
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
