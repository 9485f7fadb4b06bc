import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport, mustHoldKey } from '../access.ts'
import { ConversationInput } from '../contracts.ts'
import { ringListeners } from '../steps/ring-listeners.ts'
import { type ConversationRow, findById, findByKey, noteSeen } from '../store/conversations.ts'
import { countMessages } from '../store/messages.ts'

/** The person has the conversation in front of them: support sees that, and no letter is needed. */
export async function seeMessages(ctx: Ctx): Promise<void> {
  const browserHash = mustHoldKey(ctx)
  await inTransaction(ctx, async (ctx) => see(ctx, await findByKey(ctx, browserHash), 'person'))
}

/** Support has it in front of them, and the person sees that. */
export async function seeMessagesAsSupport(ctx: Ctx, raw: ConversationInput): Promise<void> {
  mustBeSupport(ctx)
  const { conversationId } = ConversationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => see(ctx, await findById(ctx, conversationId), 'support'))
}

async function see(ctx: TxCtx, conversation: ConversationRow | null, side: 'person' | 'support') {
  if (!conversation) return
  const { id } = conversation
  if (await noteSeen(ctx, id, side, await countMessages(ctx, id))) ringListeners(ctx, id)
}
