import { deriveKey, hashToken, isSameText, keyedHash, type SealingKey, seal, unseal } from '@kara/crypto'
import { Secret } from '@kara/kernel'
import type { ConversationId } from '../contracts.ts'

/** Keys of this module; made once where a process starts. */
export interface SupportKeys {
  readonly words: SealingKey
  readonly replies: SealingKey
  readonly conversations: SealingKey
}

/** Derives them from the installation's secret (`APP_SECRET`). */
export function supportKeys(secret: Secret | string): SupportKeys {
  const text = secret instanceof Secret ? secret.reveal() : secret
  return {
    words: deriveKey(text, 'support.words'),
    replies: deriveKey(text, 'support.replies'),
    conversations: deriveKey(text, 'support.conversations'),
  }
}

/** What a browser or a letter's link carries to come back to a conversation: its id and the key that follows from it. */
export function conversationToken(keys: SupportKeys, id: ConversationId): string {
  return `${id}.${secretOf(keys, id)}`
}

/** The conversation of a token that we made, or none. */
export function readConversationToken(keys: SupportKeys, token: string): ConversationId | null {
  const [id = '', secret = ''] = token.split('.')
  return isSameText(secret, secretOf(keys, id)) ? (id as ConversationId) : null
}

/** The hash of a conversation's key, by which the database lets it through. */
export function conversationHash(keys: SupportKeys, id: ConversationId): string {
  return hashToken(secretOf(keys, id))
}

function secretOf(keys: SupportKeys, id: string): string {
  return keyedHash(keys.conversations.bytes, `support_conversation|${id}`)
}

export function sealWords(keys: SupportKeys, id: ConversationId, number: number, words: string): Uint8Array {
  return seal(keys.words, Buffer.from(words), `support_message|${id}|${number}`)
}

export function openWords(keys: SupportKeys, id: ConversationId, number: number, sealed: Uint8Array): string {
  return unseal(keys.words, sealed, `support_message|${id}|${number}`).toString()
}

/** Seals the address to which answers go; nobody but the letter's writer opens it. */
export function sealReplyAddress(keys: SupportKeys, id: ConversationId, email: string): Uint8Array {
  return seal(keys.replies, Buffer.from(email), `support_conversation|${id}`)
}

export function openReplyAddress(keys: SupportKeys, id: ConversationId, sealed: Uint8Array): string {
  return unseal(keys.replies, sealed, `support_conversation|${id}`).toString()
}
