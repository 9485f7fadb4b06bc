import type { QueueName } from '@kara/kernel'

/** Redis for production, PostgreSQL for an installation that runs nothing else. */
export type Backend = 'redis' | 'postgres'

/** Where the queue lives. `prefix` keeps installations that share one Redis apart. */
export type QueuePlace =
  | { readonly redisUrl: string; readonly prefix: string }
  | { readonly postgresUrl: string }

/** A ring of the bell: who is meant, never what is to be done. The truth is in the tables. */
export interface Job {
  /** The same id rung while its job is waiting or running is one job. No colons. */
  readonly id: string
  /** Identifiers only. */
  readonly payload: Readonly<Record<string, string>>
}

/** Throwing asks for another try later. */
export type JobHandler = (payload: unknown, id: string) => Promise<void>

export interface WorkOptions {
  /** Jobs at once; the PostgreSQL backend is kept to ten. */
  readonly concurrency: number
  /** After how long a silent worker is taken for dead and its job given to another; 10 s when not said. */
  readonly lockMs?: number
  /** Trouble of the queue itself, not of a job. */
  readonly onError: (error: Error) => void
}

export interface Queues {
  readonly backend: Backend
  add(queue: QueueName, jobs: readonly Job[]): Promise<void>
  /** Takes jobs until stopped; stopping waits for those that run. */
  work(queue: QueueName, handler: JobHandler, options: WorkOptions): { stop(): Promise<void> }
  /** Whether the queue can be reached now; for readiness checks. */
  answers(): Promise<boolean>
  /** Jobs by state, for the console. */
  counts(queue: QueueName): Promise<Record<string, number>>
  /** Stops every worker opened here, then disconnects. */
  close(): Promise<void>
}
