import type { Message, MessageForSupport } from '../contracts.ts'
import type { ConversationRow } from '../store/conversations.ts'
import type { MessageRow } from '../store/messages.ts'
import { openWords, type SupportKeys } from './keys.ts'

/** What was said, opened, and whether the other side has read it. */
export function toMessages(
  { id, seenByPerson, seenBySupport }: ConversationRow,
  rows: readonly MessageRow[],
  keys: SupportKeys,
): Message[] {
  return rows.map(({ number, writtenBy, wordsSealed, at }) => ({
    number,
    writtenBy,
    words: openWords(keys, id, number, wordsSealed),
    at: at.toString(),
    isSeen: number <= (writtenBy === 'person' ? seenBySupport : seenByPerson),
  }))
}

/** The same for support, who see which of them wrote. */
export function toMessagesForSupport(
  conversation: ConversationRow,
  rows: readonly MessageRow[],
  keys: SupportKeys,
): MessageForSupport[] {
  const messages = toMessages(conversation, rows, keys)
  return messages.map((message, index) => ({ ...message, staffId: rows[index]?.staffId ?? null }))
}
