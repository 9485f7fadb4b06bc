import { deriveKey, keyedHash, type SealingKey, seal, unseal } from '@kara/crypto'
import { Secret } from '@kara/kernel'

/** Keys of this module that do not belong to the library; made once where a process starts. */
export interface SsoKeys {
  readonly replies: SealingKey
  readonly shares: SealingKey
  readonly setUpLinks: SealingKey
}

/** Derives them from the installation's secret (`APP_SECRET`). */
export function ssoKeys(secret: Secret | string): SsoKeys {
  const text = secret instanceof Secret ? secret.reveal() : secret
  return {
    replies: deriveKey(text, 'sso.replies'),
    shares: deriveKey(text, 'sso.shares'),
    setUpLinks: deriveKey(text, 'sso.set_up_links'),
  }
}

/** The token of a shared diagnosis follows from its id, so that its owner can be shown the link again. */
export function shareToken(keys: SsoKeys, shareId: string): string {
  return keyedHash(keys.shares.bytes, `sso_share|${shareId}`)
}

/** Seals the address to which support's answer goes; nobody but the letter's writer opens it. */
export function sealReply(keys: SsoKeys, helpRequestId: string, email: string): Uint8Array {
  return seal(keys.replies, Buffer.from(email), `sso_help_request|${helpRequestId}`)
}

export function openReply(keys: SsoKeys, helpRequestId: string, sealed: Uint8Array): string {
  return unseal(keys.replies, sealed, `sso_help_request|${helpRequestId}`).toString()
}

/** Seals what somebody writes to support about a sign-in. */
export function sealHelpWords(keys: SsoKeys, helpRequestId: string, words: string): Uint8Array {
  return seal(keys.replies, Buffer.from(words), `sso_help_request|words|${helpRequestId}`)
}

export function openHelpWords(
  keys: SsoKeys,
  { id, wordsSealed, message }: { id: string; wordsSealed: Uint8Array | null; message: string },
): string {
  return wordsSealed ? unseal(keys.replies, wordsSealed, `sso_help_request|words|${id}`).toString() : message
}

/** The token of a set-up link, for the same reason; the table holds its hash only. */
export function setUpToken(keys: SsoKeys, linkId: string): string {
  return keyedHash(keys.setUpLinks.bytes, `sso_set_up_link|${linkId}`)
}

/** Seals the address of the IT person to whom a set-up link goes. */
export function sealSetUpAddress(keys: SsoKeys, linkId: string, email: string): Uint8Array {
  return seal(keys.setUpLinks, Buffer.from(email), `sso_set_up_link|email|${linkId}`)
}

export function openSetUpAddress(keys: SsoKeys, linkId: string, sealed: Uint8Array): string {
  return unseal(keys.setUpLinks, sealed, `sso_set_up_link|email|${linkId}`).toString()
}
