import { inTransaction } from '@kara/db'
import { systemClock, timeOrderedIds } from '@kara/kernel'
import { silentLog } from '@kara/log'
import { consumeDueTogether, type DueHandler, JobPayload, planWork, ringDue } from '@kara/outbox'
import { openQueues } from '@kara/queue'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { Queue, Worker } from 'bullmq'
import { Temporal } from 'temporal-polyfill'
import { type Bench, interleave, ratio, timeOf } from './measure.ts'
import { inOwnDatabase, stack } from './settings.ts'

const jobs = 1_000
const concurrency = 20

/** G8, second half: work of our own table that falls due at one instant, beside BullMQ's own delay on Redis. */
export const due: Bench = {
  id: 'G8-due',
  async run() {
    const redisUrl = stack.REDIS_URL
    if (!redisUrl) return { figure: 'not measured: no Redis here', goal: '1.5x or less' }
    return inOwnDatabase(concurrency + 4, async (db) => {
      const { ours, theirs } = await interleave({
        ours: () => drainOurs(db, redisUrl),
        theirs: () => drainTheirs(redisUrl),
      })
      return {
        figure: `${ratio(ours / theirs)}x BullMQ on Redis alone (${jobs} jobs: ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`,
        goal: '1.5x or less',
      }
    })
  },
}

async function drainOurs(db: StandaloneDatabase, redisUrl: string): Promise<number> {
  const drain = {
    name: 'bench',
    database: db.database,
    clock: systemClock,
    ids: timeOrderedIds,
    log: silentLog,
  }
  const handler: DueHandler = { kind: 'bench.due', queue: 'credits', handle: async () => {} }
  const handlers = new Map([[handler.kind, handler]])
  await planDue(db)
  const queues = openQueues({ redisUrl, prefix: `bench-${crypto.randomUUID()}` }, raise)
  const done = counter(jobs)
  const work = async (raw: unknown) => {
    const job = JobPayload.parse(raw)
    if (!('dueIds' in job)) return
    for (const outcome of await consumeDueTogether(drain, handlers, job.dueIds))
      if (outcome === 'done') done.count()
  }
  const ms = await timeOf(async () => {
    queues.work('credits', work, { concurrency, onError: raise })
    while ((await ringDue(drain, queues.add)) > 0);
    await done.reached
  })
  await queues.close()
  return ms
}

async function planDue(db: StandaloneDatabase): Promise<void> {
  const ctx = {
    actor: { kind: 'worker' as const, name: 'bench' },
    scope: { role: 'worker' as const },
    clock: systemClock,
    ids: timeOrderedIds,
    log: silentLog,
    database: db.database,
    requestId: 'bench',
  }
  const dueAt = Temporal.Now.instant()
  await inTransaction(ctx, async (ctx) => {
    for (let at = 0; at < jobs; at++) {
      const key = crypto.randomUUID()
      await planWork(ctx, { kind: 'bench.due', key, queue: 'credits', dueAt, scope: {}, payload: {} })
    }
  })
}

async function drainTheirs(redisUrl: string): Promise<number> {
  const { hostname: host, port } = new URL(redisUrl)
  const connection = { host, port: Number(port), maxRetriesPerRequest: null }
  const prefix = `bench-${crypto.randomUUID()}`
  const queue = new Queue('bench', { connection, prefix })
  const done = counter(jobs)
  const opts = { delay: 1, removeOnComplete: true }
  await queue.addBulk(Array.from({ length: jobs }, () => ({ name: 'bench', data: {}, opts })))
  let worker: Worker | undefined
  const ms = await timeOf(async () => {
    worker = new Worker('bench', async () => done.count(), { connection, prefix, concurrency })
    await done.reached
  })
  await worker?.close()
  await queue.obliterate({ force: true })
  await queue.close()
  return ms
}

function counter(wanted: number) {
  let reach = () => {}
  let counted = 0
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  return {
    reached,
    count() {
      counted += 1
      if (counted === wanted) reach()
    },
  }
}

function raise(error: Error): void {
  throw error
}
