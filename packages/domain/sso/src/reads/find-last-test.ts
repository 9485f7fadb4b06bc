import { inTransaction } from '@kara/db'
import type { AttemptId, ConnectionId, Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { findNewestTest } from '../store/attempts.ts'

/** The newest test sign-in of a connection, to be opened with `getTestReport`; null before the first. */
export async function findLastTest(
  ctx: Ctx,
  connectionId: ConnectionId,
): Promise<{ readonly attemptId: AttemptId; readonly startedAt: string } | null> {
  maySetUpSso(ctx)
  const row = await inTransaction(ctx, (ctx) => findNewestTest(ctx, connectionId))
  return row && { attemptId: row.id, startedAt: row.startedAt.toString() }
}
