import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { ConversationInput } from '../contracts.ts'
import { conversationMissing } from '../errors.ts'
import { holdForMe } from '../steps/hold-for-me.ts'
import { ringListeners } from '../steps/ring-listeners.ts'
import { findById } from '../store/conversations.ts'

/** One of support takes a conversation that is free, or whose holder is not there any more. */
export async function takeConversation(ctx: Ctx, raw: ConversationInput): Promise<void> {
  mustBeSupport(ctx)
  const { conversationId: id } = ConversationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    if (!(await findById(ctx, id, { lock: true }))) throw conversationMissing()
    await holdForMe(ctx, id)
    ringListeners(ctx, id)
    await recordAudit(ctx, 'support_conversation.taken', {
      kind: 'support_conversation',
      id,
      detail: { by: personOf(ctx) },
    })
  })
}
