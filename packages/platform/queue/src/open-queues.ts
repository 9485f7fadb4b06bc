import type { QueueName } from '@kara/kernel'
import { type ConnectionOptions, createPostgresBackend, Queue, Worker, type WorkerOptions } from 'bullmq'
import { waitBeforeRetryMs } from './backoff.ts'
import { type Connection, connectPostgres, connectRedis } from './connections.ts'
import type { JobHandler, QueuePlace, Queues, WorkOptions } from './queues.ts'

/** Enough for the tables to have given up first: they count the tries, the queue only repeats them. */
const attemptsMax = 10
const addAtOnceMax = 500
const lockMsDefault = 10_000
/** A job whose worker died this often is dropped; the relay rings it again while it is not done. */
const deathsMax = 3

/** Opens the queues of one process. Nothing is connected before it is needed. */
export function openQueues(place: QueuePlace, onError: (error: Error) => void): Queues {
  const connection =
    'redisUrl' in place ? connectRedis(place, onError) : connectPostgres(place.postgresUrl, onError)
  const queues = new Map<QueueName, Queue>()
  const working = new Set<{ stop(): Promise<void> }>()

  const queueNamed = (name: QueueName): Queue => {
    const known = queues.get(name)
    if (known) return known
    const queue = makeQueue(name, connection)
    queue.on('error', onError)
    queues.set(name, queue)
    return queue
  }

  return {
    backend: connection.backend,
    answers: () => connection.answers(),
    counts: (name) => queueNamed(name).getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed'),
    async add(name, jobs) {
      for (let start = 0; start < jobs.length; start += addAtOnceMax) {
        await queueNamed(name).addBulk(
          jobs.slice(start, start + addAtOnceMax).map(({ id, payload }) => ({
            name,
            data: payload,
            opts: {
              jobId: id,
              attempts: attemptsMax,
              backoff: { type: 'custom' },
              // A finished job leaves nothing behind, so that the same id can be rung again.
              removeOnComplete: true,
              removeOnFail: true,
            },
          })),
        )
      }
    },
    work(name, handler, workOptions) {
      const worker = makeWorker(name, handler, { connection, ...workOptions })
      worker.on('error', workOptions.onError)
      const running = {
        async stop() {
          working.delete(running)
          await worker.close()
        },
      }
      working.add(running)
      return running
    },
    async close() {
      await Promise.all([...working].map((running) => running.stop()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await connection.close()
    },
  }
}

function makeQueue(name: QueueName, connection: Connection): Queue {
  if (connection.backend === 'redis') {
    return new Queue(name, { connection: connection.forAdding, prefix: connection.prefix })
  }
  const queue = new Queue(name, { connection: connection.pool }, createPostgresBackend)
  // The two backends differ in the type of their connection only.
  return queue as unknown as Queue
}

function makeWorker(
  name: QueueName,
  handler: JobHandler,
  options: WorkOptions & { connection: Connection },
): Worker {
  const { connection, concurrency, lockMs = lockMsDefault } = options
  const settings = {
    lockDuration: lockMs,
    stalledInterval: Math.ceil(lockMs / 2),
    maxStalledCount: deathsMax,
    settings: { backoffStrategy: (attemptsMade: number) => waitBeforeRetryMs(attemptsMade) },
  } satisfies Partial<WorkerOptions<ConnectionOptions>>
  const run = async (job: { data: unknown; id?: string }) => handler(job.data, job.id ?? '')
  if (connection.backend === 'redis') {
    const { prefix } = connection
    return new Worker(name, run, { ...settings, concurrency, prefix, connection: connection.forWorking() })
  }
  const worker = new Worker(
    name,
    run,
    { ...settings, concurrency: Math.min(concurrency, 10), connection: connection.pool },
    createPostgresBackend,
  )
  return worker as unknown as Worker
}
