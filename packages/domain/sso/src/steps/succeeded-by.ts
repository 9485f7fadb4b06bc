import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { replacedBy } from '../rules/connection-states.ts'
import { findConnection } from '../store/connections.ts'

/**
 * In whose place the company has put this connection, with the name by which the provider calls the person; absent where
 * the company said nothing, its word is over, or the provider names nobody.
 */
export async function succeededBy(
  ctx: Ctx,
  id: ConnectionId,
  name: string | null,
): Promise<{ connectionId: ConnectionId; name: string } | undefined> {
  const row = name === null ? null : await inTransaction(ctx, (ctx) => findConnection(ctx, id))
  const replaced = row && replacedBy(row, ctx.clock.now())
  return name !== null && replaced ? { connectionId: replaced.connectionId, name } : undefined
}
