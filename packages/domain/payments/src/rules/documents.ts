import {
  canonicalText,
  deriveKey,
  deriveSigningKey,
  hashToken,
  isSignedBy,
  keyedHash,
  type SealingKey,
  type SigningKey,
  signText,
} from '@kara/crypto'
import type { Secret } from '@kara/kernel'
import type { DocumentFacts, DocumentKind } from '../contracts.ts'

/** What documents and the people on them are protected with. */
export interface PaymentsKeys {
  readonly sealing: SealingKey
  readonly codes: SealingKey
  readonly signing: SigningKey
}

export function paymentsKeys(secret: Secret | string): PaymentsKeys {
  const text = typeof secret === 'string' ? secret : secret.reveal()
  return {
    sealing: deriveKey(text, 'payments.sealing'),
    codes: deriveKey(text, 'payments.codes'),
    signing: deriveSigningKey(text, 'payments.documents'),
  }
}

// Crockford's: no letter looks like a figure, so that a code can be typed from paper.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeChars = 16
const groupChars = 4

/** The code that is printed on a document: follows from its id, and cannot be guessed without the key. */
export function checkCodeOf(keys: PaymentsKeys, documentId: string): string {
  let rest = BigInt(`0x${keyedHash(keys.codes.bytes, documentId).slice(0, 20)}`)
  let code = ''
  for (let place = 0; place < codeChars; place++) {
    code = alphabet[Number(rest % 32n)] + code
    rest /= 32n
  }
  return (code.match(new RegExp(`.{${groupChars}}`, 'g')) ?? []).join('-')
}

/** A code as somebody typed it, as it is looked for; null when it cannot be one. */
export function hashOfTypedCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === codeChars ? hashToken(letters) : null
}

export function hashOfCode(code: string): string {
  return hashToken(code.replaceAll('-', ''))
}

/** What of a document is signed: everything that it says. */
export interface SignedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly series: string
  readonly number: number
  readonly issuedAt: string
  readonly facts: DocumentFacts
}

export function signDocument(keys: PaymentsKeys, document: SignedDocument): string {
  return signText(keys.signing, canonicalText(document))
}

export function isGenuine(keys: PaymentsKeys, document: SignedDocument, signature: string): boolean {
  return isSignedBy(keys.signing, canonicalText(document), signature)
}

const letters: Readonly<Record<DocumentKind, string>> = { receipt: 'R', credit_note: 'C', confirmation: 'S' }
const numberDigits = 5

export function seriesOf(kind: DocumentKind, professionalId: string): string {
  return `${kind}:${professionalId}`
}

/** A number as it stands on paper: the issuer's letters, then counted without a gap. */
export function writtenNumber({
  kind,
  series,
  number,
}: Pick<SignedDocument, 'kind' | 'series' | 'number'>): string {
  const issuer = series.slice(-groupChars).toUpperCase()
  return `${letters[kind]}${issuer}-${String(number).padStart(numberDigits, '0')}`
}
