import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { mustBePerson, mustHoldKey } from '../access.ts'
import type { ConversationId, OwnConversation } from '../contracts.ts'
import type { SupportKeys } from '../rules/keys.ts'
import { toMessages } from '../rules/messages.ts'
import { findByKey, findNewestOfPerson } from '../store/conversations.ts'
import { listMessages } from '../store/messages.ts'

/** The conversation whose key the context holds, as the person sees it; null when it is not there, or another's. */
export async function getOwnConversation(ctx: Ctx, keys: SupportKeys): Promise<OwnConversation | null> {
  const browserHash = mustHoldKey(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await findByKey(ctx, browserHash)
    if (!row) return null
    return {
      id: row.id,
      reference: row.reference,
      openedAt: row.openedAt.toString(),
      closedAt: row.closedAt?.toString() ?? null,
      isTaken: row.heldBy !== null,
      hasReplyAddress: row.replySealed !== null,
      messages: toMessages(row, await listMessages(ctx, row.id), keys),
    }
  })
}

/** The conversation in which somebody who is signed in spoke last, on whatever device. */
export function findNewestConversation(ctx: Ctx): Promise<ConversationId | null> {
  mustBePerson(ctx)
  return inTransaction(ctx, (ctx) => findNewestOfPerson(ctx, personOf(ctx)))
}
