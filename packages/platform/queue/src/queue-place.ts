import { createHash } from 'node:crypto'
import type { QueuePlace } from './queues.ts'

/**
 * Where the queue of an installation lives: Redis when there is one, else PostgreSQL.
 *
 * @throws when neither is named.
 */
export function queuePlace(settings: {
  readonly REDIS_URL?: string | undefined
  readonly DATABASE_QUEUE_URL?: string | undefined
  readonly DATABASE_APP_URL: string
}): QueuePlace {
  const { REDIS_URL: redisUrl, DATABASE_QUEUE_URL: postgresUrl } = settings
  if (redisUrl) return { redisUrl, prefix: prefixOf(settings.DATABASE_APP_URL) }
  if (postgresUrl) return { postgresUrl }
  throw new Error('The queue needs REDIS_URL or DATABASE_QUEUE_URL.')
}

// The rows that a job means are in one database, so a worker of another must not take it.
function prefixOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl)
  return `kara-${createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)}`
}
