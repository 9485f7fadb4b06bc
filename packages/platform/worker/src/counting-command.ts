import { dbOf, type TxCtx } from '@kara/db'
import { sql } from 'drizzle-orm'
import { runRelay } from './run-relay.ts'
import { runWorker } from './run-worker.ts'

/**
 * A relay or a worker of one tiny module, to be killed: its handlers leave one row each, in two slow
 * halves, so that a kill can fall between them.
 */
const count = async (ctx: TxCtx, key: string) => {
  await dbOf(ctx).execute(sql`insert into app.counted (key) values (${key})`)
  await dbOf(ctx).execute(sql`select pg_sleep(0.05)`)
}

const counting = {
  subscriptions: [
    {
      event: 'thing.happened',
      subscriber: 'counting.count-thing',
      queue: 'credits' as const,
      handle: (ctx: TxCtx, payload: unknown) => count(ctx, (payload as { key: string }).key),
    },
  ],
  dueHandlers: [
    {
      kind: 'thing.due',
      queue: 'credits' as const,
      handle: (ctx: TxCtx, _payload: unknown, key: string) => count(ctx, key),
    },
  ],
}

if (process.argv[2] === 'relay') await runRelay({ modules: [counting], againAfterSeconds: 2 })
else await runWorker({ queue: 'credits', modules: [counting], concurrency: 4, lockMs: 1_500 })
