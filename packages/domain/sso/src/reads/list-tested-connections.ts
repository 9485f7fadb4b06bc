import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import * as store from '../store/test-proofs.ts'

/** Which connections of the company a test was ever begun of, whatever became of it. */
export async function listTestedConnections(ctx: Ctx): Promise<ReadonlySet<ConnectionId>> {
  maySetUpSso(ctx)
  return new Set(await inTransaction(ctx, (ctx) => store.listTested(ctx)))
}
