import { Redis } from 'ioredis'
import { Pool } from 'pg'

/** The schema that our own first migration makes for the queue's role. */
export const schema = 'bullmq'

const answerWithinMs = 2_000
/** One long-lived listener of a worker, and a handful of short queries beside it. */
const poolMax = 6

export type Connection = {
  answers(): Promise<boolean>
  close(): Promise<void>
} & (
  | { readonly backend: 'redis'; readonly prefix: string; readonly forAdding: Redis; forWorking(): Redis }
  | { readonly backend: 'postgres'; readonly pool: Pool }
)

export function connectRedis(
  { redisUrl, prefix }: { readonly redisUrl: string; readonly prefix: string },
  onError: (error: Error) => void,
): Connection {
  const opened: Redis[] = []
  const open = (retriesMax: number | null): Redis => {
    const redis = new Redis(redisUrl, {
      maxRetriesPerRequest: retriesMax,
      lazyConnect: true,
      connectTimeout: 5_000,
    })
    redis.on('error', onError)
    opened.push(redis)
    return redis
  }
  // Who rings wants to hear soon that nobody answers; who works waits for the next job as long as it takes.
  const forAdding = open(2)
  return {
    backend: 'redis',
    prefix,
    forAdding,
    forWorking: () => open(null),
    answers: () => within(answerWithinMs, async () => (await forAdding.ping()) === 'PONG'),
    async close() {
      for (const redis of opened) redis.disconnect()
    },
  }
}

export function connectPostgres(url: string, onError: (error: Error) => void): Connection {
  const pool = new Pool({
    connectionString: url,
    max: poolMax,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'kara queue',
    options: `-c search_path=${schema}`,
  })
  pool.on('error', onError)
  return {
    backend: 'postgres',
    pool,
    answers: () =>
      within(
        answerWithinMs,
        async () => (await pool.query('select 1 from migration limit 1')).rowCount === 1,
      ),
    close: () => pool.end(),
  }
}

async function within(ms: number, ask: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([ask(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
