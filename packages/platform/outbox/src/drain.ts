import type { Clock, Ctx, DatabaseHandle, EventScope, Ids, Log, QueueName } from '@kara/kernel'

/** What a relay or worker process opened once; each piece of work makes its context from it. */
export interface Drain {
  /** Which process acts, for the audit: `relay`, `notices`. */
  readonly name: string
  readonly database: DatabaseHandle
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** Rings the queue; the shape of `@kara/queue`'s `add`. */
export type Ring = (
  queue: QueueName,
  jobs: ReadonlyArray<{ readonly id: string; readonly payload: Readonly<Record<string, string>> }>,
) => Promise<void>

/** A worker's context: the rows of these owners and no others. */
export function workerCtx(drain: Drain, owners: EventScope = {}, requestId: string = drain.name): Ctx {
  const { name, database, clock, ids, log } = drain
  return {
    actor: { kind: 'worker', name },
    scope: { role: 'worker', ...owners },
    clock,
    ids,
    log: log.with({ requestId, ...(owners.companyId ? { companyId: owners.companyId } : {}) }),
    database,
    requestId,
  }
}
