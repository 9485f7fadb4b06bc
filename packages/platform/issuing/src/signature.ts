import { canonicalText, isSignedBy, signText } from '@kara/crypto'
import type { IssuingKeys } from './keys.ts'

/** All that a document says: what is signed of it. */
export interface Issued<Facts = unknown> {
  readonly id: string
  readonly kind: string
  readonly series: string
  readonly number: number
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly facts: Facts
}

export function sign(keys: IssuingKeys, document: Issued): string {
  return signText(keys.signing, signedText(document))
}

export function isGenuine(keys: IssuingKeys, document: Issued, signature: string): boolean {
  return isSignedBy(keys.signing, signedText(document), signature)
}

/** A kind that has one series alone is signed without its name. */
function signedText({ id, kind, series, number, issuedAt, facts }: Issued): string {
  const said = { id, kind, number, issuedAt, facts }
  return canonicalText(series === kind ? said : { ...said, series })
}
