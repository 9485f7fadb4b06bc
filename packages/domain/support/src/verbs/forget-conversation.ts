import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import { ConversationInput, conversationLimits as limits } from '../contracts.ts'
import { deleteIfQuiet } from '../store/conversations.ts'

/** Deletes a conversation and all that was said in it, when nobody has spoken for the days it is kept. */
export async function forgetConversation(ctx: Ctx, raw: ConversationInput): Promise<void> {
  mustBeJob(ctx)
  const { conversationId: id } = ConversationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const since = ctx.clock.now().subtract({ hours: 24 * limits.keptDays })
    if (!(await deleteIfQuiet(ctx, id, since))) return
    await recordAudit(ctx, 'support_conversation.forgotten', { kind: 'support_conversation', id })
  })
}
