import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mayManageSso } from '../access.ts'
import type { TestProof } from '../contracts.ts'
import * as store from '../store/test-proofs.ts'

/** Of each connection, whether enough people have tested it for it to be required. */
export async function listTestProofs(ctx: Ctx): Promise<ReadonlyMap<ConnectionId, TestProof>> {
  mayManageSso(ctx)
  return inTransaction(ctx, (ctx) => store.listTestProofs(ctx))
}
