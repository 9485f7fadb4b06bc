import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type ConversationForSupport, ConversationInput } from '../contracts.ts'
import { conversationMissing } from '../errors.ts'
import type { SupportKeys } from '../rules/keys.ts'
import { toOnList } from '../rules/lists.ts'
import { toMessagesForSupport } from '../rules/messages.ts'
import { findById } from '../store/conversations.ts'
import { listMessages } from '../store/messages.ts'

/** One conversation, as support reads it. */
export async function getConversation(
  ctx: Ctx,
  raw: ConversationInput,
  keys: SupportKeys,
): Promise<ConversationForSupport> {
  mustBeSupport(ctx)
  const input = ConversationInput.safeParse(raw)
  if (!input.success) throw conversationMissing()
  return inTransaction(ctx, async (ctx) => {
    const row = await findById(ctx, input.data.conversationId)
    if (!row) throw conversationMissing()
    return {
      ...toOnList(row),
      host: row.host,
      locale: row.locale,
      openedAt: row.openedAt.toString(),
      hasReplyAddress: row.replySealed !== null || row.personId !== null,
      messages: toMessagesForSupport(row, await listMessages(ctx, row.id), keys),
    }
  })
}
