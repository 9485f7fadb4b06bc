import type { Ctx, QueueName } from '@kara/kernel'
import { consumeDelivery, consumeDueTogether, JobPayload, workerCtx } from '@kara/outbox'
import { openProcess } from './open-process.ts'
import { byName, type Modules } from './settings.ts'

const concurrencyDefault = 10

export interface WorkerOptions {
  readonly queue: QueueName
  /** Those with subscriptions or handlers for this queue; what they have for other queues is left out. */
  readonly modules: Modules
  readonly concurrency?: number
  /** After how long a worker that says nothing is taken for dead. */
  readonly lockMs?: number
  /** Plans what recurs for the whole house and not for one owner, whose making would plan it. */
  readonly atStart?: (ctx: Ctx) => Promise<unknown>
}

/** Runs the worker of one queue until it is asked to stop. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { queue, modules, concurrency = concurrencyDefault, lockMs, atStart } = options
  const subscriptions = byName(
    modules.flatMap((module) => module.subscriptions ?? []).filter((one) => one.queue === queue),
    (one) => one.subscriber,
  )
  const handlers = byName(
    modules.flatMap((module) => module.dueHandlers ?? []).filter((one) => one.queue === queue),
    (one) => one.kind,
  )
  // One connection for each job, and a few for what they write beside their transaction.
  await openProcess({ name: queue, connectionsMax: concurrency + 2 }, async ({ drain, queues }) => {
    await atStart?.(workerCtx(drain))
    return queues.work(
      queue,
      async (raw) => {
        const job = JobPayload.parse(raw)
        const outcomes =
          'dueIds' in job
            ? await consumeDueTogether(drain, handlers, job.dueIds)
            : [await consumeDelivery(drain, subscriptions, job)]
        if (outcomes.includes('gone')) drain.log.warn('A job means a row that is not there.', { job })
      },
      {
        concurrency,
        lockMs,
        onError: (error) => drain.log.warn('The queue is in trouble.', { error }),
      },
    )
  })
}
