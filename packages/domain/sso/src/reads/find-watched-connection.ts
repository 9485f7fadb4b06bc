import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import type { SsoConnection } from '../contracts.ts'
import { findConnection } from '../store/connections.ts'
import { toConnection } from './list-connections.ts'

/** A connection as it is now, for a job that writes about it; null when there is none. */
export async function findWatchedConnection(ctx: Ctx, id: ConnectionId): Promise<SsoConnection | null> {
  mustBeJob(ctx)
  const row = await inTransaction(ctx, (ctx) => findConnection(ctx, id))
  return row ? toConnection(row, ctx.clock.now()) : null
}
