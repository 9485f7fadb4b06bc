import type { TxCtx } from '@kara/db'
import { type ConversationId, conversationLimits as limits } from '../contracts.ts'
import { conversationFull } from '../errors.ts'
import { type SupportKeys, sealWords } from '../rules/keys.ts'
import type { ConversationRow } from '../store/conversations.ts'
import { countMessages, insertMessage, type MessageRow } from '../store/messages.ts'
import { planForgetting } from './plan-forgetting.ts'
import { ringListeners } from './ring-listeners.ts'

interface Said
  extends Pick<MessageRow, 'id' | 'writtenBy'>,
    Partial<Pick<MessageRow, 'staffId' | 'waitedSince'>> {
  readonly words: string
}

/** Adds what was said to a conversation that is locked or new; returns its number. */
export async function say(
  ctx: TxCtx,
  { id, browserHash }: Pick<ConversationRow, 'browserHash'> & { readonly id: ConversationId },
  { words, ...said }: Said,
  keys: SupportKeys,
): Promise<number> {
  const number = (await countMessages(ctx, id)) + 1
  if (number > limits.messagesMax) throw conversationFull()
  const wordsSealed = sealWords(keys, id, number, words)
  await insertMessage(ctx, { ...said, supportConversationId: id, number, browserHash, wordsSealed })
  await planForgetting(ctx, id)
  ringListeners(ctx, id)
  return number
}
