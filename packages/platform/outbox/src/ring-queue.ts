import { inTransaction } from '@kara/db'
import type { QueueName } from '@kara/kernel'
import { type Drain, type Ring, workerCtx } from './drain.ts'
import { deliveryJob, dueJob } from './job-payload.ts'
import * as store from './store.ts'
import type { Subscription } from './subscription.ts'

/** So many rows are claimed in one transaction; more are waiting when a round comes back with as many. */
export const roundMax = 500

/** Who hears of an event: its type → its subscribers. */
export type Hearers = ReadonlyMap<string, ReadonlyArray<Pick<Subscription, 'subscriber' | 'queue'>>>

/** What is rung and not done after this long is rung again: a bell may be lost, a row is not. */
export const ringAgainAfterSeconds = 60

/**
 * Gives each waiting event its deliveries, then rings for them. Several relays share the work. Between
 * the commit and the ring a crash costs a minute, nothing else.
 */
export async function relayOnce(drain: Drain, hearers: Hearers, ring: Ring): Promise<number> {
  const { events, shares } = await inTransaction(workerCtx(drain), async (ctx) => {
    const events = await store.claimEvents(ctx, roundMax)
    const shares = events.flatMap(({ id, type }) =>
      (hearers.get(type) ?? []).map(({ subscriber, queue }) => ({ eventId: id, subscriber, queue })),
    )
    const ids = events.map(({ id }) => id)
    if (ids.length > 0) await store.markRelayed(ctx, ids, shares)
    return { events, shares }
  })
  await ringEach(ring, shares, deliveryJob)
  return events.length
}

/**
 * Work that is due at one moment is shared by at least so many jobs, which leaves something for every hand of a
 * worker: a few pieces have a job each, and only a crowd is done in small groups.
 */
const jobsForDueMin = 20

/** Rings for work whose time has come. */
export async function ringDue(
  drain: Drain,
  ring: Ring,
  againAfterSeconds = ringAgainAfterSeconds,
): Promise<number> {
  const due = await inTransaction(workerCtx(drain), (ctx) =>
    store.claimDue(ctx, ctx.clock.now().subtract({ seconds: againAfterSeconds }), roundMax),
  )
  await ringEach(ring, grouped(due), ({ pieces }) => dueJob(pieces))
  return due.length
}

/** Rings again for deliveries that were rung a while ago and are neither done nor dead. */
export async function ringUnfinished(
  drain: Drain,
  ring: Ring,
  againAfterSeconds = ringAgainAfterSeconds,
): Promise<number> {
  const shares = await inTransaction(workerCtx(drain), (ctx) =>
    store.claimUnfinished(ctx, ctx.clock.now().subtract({ seconds: againAfterSeconds }), roundMax),
  )
  await ringEach(ring, shares, deliveryJob)
  return shares.length
}

interface DueGroup {
  readonly queue: QueueName
  readonly pieces: ReadonlyArray<{ readonly id: string; readonly plan: string }>
}

function grouped(due: ReadonlyArray<{ id: string; plan: string; queue: QueueName }>): DueGroup[] {
  const size = Math.ceil(due.length / jobsForDueMin)
  const groups: { queue: QueueName; pieces: (typeof due)[number][] }[] = []
  const open = new Map<QueueName, (typeof groups)[number]>()
  for (const row of due) {
    let group = open.get(row.queue)
    if (!group || group.pieces.length === size) {
      group = { queue: row.queue, pieces: [] }
      open.set(row.queue, group)
      groups.push(group)
    }
    group.pieces.push(row)
  }
  return groups
}

async function ringEach<Row extends { readonly queue: QueueName }>(
  ring: Ring,
  rows: readonly Row[],
  jobOf: (row: Row) => Parameters<Ring>[1][number],
): Promise<void> {
  const queues = new Set(rows.map(({ queue }) => queue))
  await Promise.all(
    [...queues].map((queue) => ring(queue, rows.filter((row) => row.queue === queue).map(jobOf))),
  )
}
