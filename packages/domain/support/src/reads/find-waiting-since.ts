import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import type { ConversationId } from '../contracts.ts'
import { findById } from '../store/conversations.ts'

/** Since when whoever asked waits for an answer, as an ISO 8601 instant; null when they do not, or not any more. */
export async function findWaitingSince(ctx: Ctx, id: ConversationId): Promise<string | null> {
  mustBeJob(ctx)
  const conversation = await inTransaction(ctx, (ctx) => findById(ctx, id))
  return conversation?.waitingSince?.toString() ?? null
}
