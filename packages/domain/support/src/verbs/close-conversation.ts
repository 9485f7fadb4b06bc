import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { CloseConversationInput } from '../contracts.ts'
import { alreadyEnded, conversationMissing } from '../errors.ts'
import { holdForMe } from '../steps/hold-for-me.ts'
import { ringListeners } from '../steps/ring-listeners.ts'
import { close, findById } from '../store/conversations.ts'

/** Support ends a conversation and says how it came out. The person may write again, which opens it again. */
export async function closeConversation(ctx: Ctx, raw: CloseConversationInput): Promise<void> {
  mustBeSupport(ctx)
  const { conversationId: id, outcome } = CloseConversationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    if (!(await findById(ctx, id, { lock: true }))) throw conversationMissing()
    await holdForMe(ctx, id)
    if (!(await close(ctx, id, { by: personOf(ctx), outcome }))) throw alreadyEnded()
    ringListeners(ctx, id)
    await recordAudit(ctx, 'support_conversation.closed', {
      kind: 'support_conversation',
      id,
      detail: { outcome },
    })
  })
}
