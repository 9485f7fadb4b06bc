import { type Clock, type QueueName, timeOrderedIds } from '@kara/kernel'
import { silentLog } from '@kara/log'
import {
  consumeDelivery,
  consumeDue,
  type DueHandler,
  JobPayload,
  type Outcome,
  relayOnce,
  ringDue,
  type Subscription,
} from '@kara/outbox'
import type { TestDatabase } from './test-database.ts'

/** What announces what announces what: a circle ends here. */
const roundsMax = 20

/** What was done: `notes.open-intake-task`, `session.ends`, and how it ended. */
export interface Drained {
  readonly name: string
  readonly outcome: Outcome
}

/**
 * Does everything that is announced or due at the clock's now, and what follows from it, in the steps of
 * relay and workers but in this process. A handler that fails fails the test. Events that none of the
 * modules hears of are taken as heard.
 */
export async function drainOutbox(
  db: TestDatabase,
  options: {
    readonly clock: Clock
    readonly modules: ReadonlyArray<{
      readonly subscriptions?: readonly Subscription[]
      readonly dueHandlers?: readonly DueHandler[]
    }>
    readonly queue?: QueueName
  },
): Promise<Drained[]> {
  const { clock, modules, queue } = options
  const isOurs = (one: { queue: QueueName }) => !queue || one.queue === queue
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []).filter(isOurs)
  const handlers = modules.flatMap((module) => module.dueHandlers ?? []).filter(isOurs)
  const bySubscriber = new Map(subscriptions.map((one) => [one.subscriber, one]))
  const byKind = new Map(handlers.map((one) => [one.kind, one]))
  const hearers = new Map(
    subscriptions.map(({ event }) => [event, subscriptions.filter((one) => one.event === event)]),
  )
  const drain = { name: 'test', database: db.database, clock, ids: timeOrderedIds, log: silentLog }
  const drained: Drained[] = []
  for (let round = 0; round < roundsMax; round++) {
    const rung: unknown[] = []
    const ring = async (_queue: QueueName, jobs: ReadonlyArray<{ payload: unknown }>) => {
      rung.push(...jobs.map(({ payload }) => payload))
    }
    await relayOnce(drain, hearers, ring)
    await ringDue(drain, ring)
    if (rung.length === 0) return drained
    for (const payload of rung) {
      const job = JobPayload.parse(payload)
      if ('dueIds' in job) {
        for (const id of job.dueIds) {
          const [row] = await db.witness<{ kind: string }[]>`select kind from app.due_work where id = ${id}`
          if (!row || !byKind.has(row.kind)) continue
          drained.push({ name: row.kind, outcome: await consumeDue(drain, byKind, id) })
        }
      } else {
        drained.push({ name: job.subscriber, outcome: await consumeDelivery(drain, bySubscriber, job) })
      }
    }
  }
  throw new Error(`The outbox is not empty after ${roundsMax} rounds: does something announce itself?`)
}
