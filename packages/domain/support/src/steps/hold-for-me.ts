import type { TxCtx } from '@kara/db'
import { personOf } from '@kara/kernel'
import { type ConversationId, conversationLimits as limits } from '../contracts.ts'
import { heldByColleague } from '../errors.ts'
import { notePresence, takeIfFree } from '../store/conversations.ts'

/**
 * Of two who reach for a conversation at once one has it: the database decides. Whoever acts is there. The row must be
 * locked before: an update that waits for the other's lock would look again at the row, yet still not see that its
 * new holder is there.
 */
export async function holdForMe(ctx: TxCtx, id: ConversationId): Promise<void> {
  const staffId = personOf(ctx)
  await notePresence(ctx, staffId)
  const presentSince = ctx.clock.now().subtract({ seconds: limits.presentSeconds })
  if (!(await takeIfFree(ctx, id, { staffId, presentSince }))) throw heldByColleague()
}
