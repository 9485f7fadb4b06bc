import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import type { ConversationId } from '../contracts.ts'
import { findById } from '../store/conversations.ts'
import { listMessages } from '../store/messages.ts'

/** Whether support said something that the person has not read yet; no conversation has nothing. */
export async function findUnreadAnswer(ctx: Ctx, id: ConversationId): Promise<boolean> {
  mustBeJob(ctx)
  return inTransaction(ctx, async (ctx) => {
    const conversation = await findById(ctx, id)
    if (!conversation) return false
    const messages = await listMessages(ctx, id)
    return messages.some(
      ({ writtenBy, number }) => writtenBy === 'support' && number > conversation.seenByPerson,
    )
  })
}
