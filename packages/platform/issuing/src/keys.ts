import { deriveKey, deriveSigningKey, type SealingKey, type SigningKey } from '@kara/crypto'
import type { Secret } from '@kara/kernel'

/** What documents are signed with, and their codes are made of. */
export interface IssuingKeys {
  readonly codes: SealingKey
  readonly signing: SigningKey
}

// The purposes carry the name of the module that issued first: another name would make its documents unknown.
export function issuingKeys(secret: Secret | string): IssuingKeys {
  const text = typeof secret === 'string' ? secret : secret.reveal()
  return { codes: deriveKey(text, 'payments.codes'), signing: deriveSigningKey(text, 'payments.documents') }
}
