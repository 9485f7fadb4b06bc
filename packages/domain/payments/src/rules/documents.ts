import { deriveKey, type SealingKey } from '@kara/crypto'
import { type IssuingKeys, issuerLetters, issuingKeys, writtenNumber } from '@kara/issuing'
import type { Secret } from '@kara/kernel'
import type { DocumentKind } from '../contracts.ts'

/** What documents and the people on them are protected with. */
export interface PaymentsKeys extends IssuingKeys {
  readonly sealing: SealingKey
}

export function paymentsKeys(secret: Secret | string): PaymentsKeys {
  const text = typeof secret === 'string' ? secret : secret.reveal()
  return { ...issuingKeys(text), sealing: deriveKey(text, 'payments.sealing') }
}

const letters: Readonly<Record<DocumentKind, string>> = { receipt: 'R', credit_note: 'C', confirmation: 'S' }
const numberDigits = 5

export function seriesOf(kind: DocumentKind, professionalId: string): string {
  return `${kind}:${professionalId}`
}

/** A number as it stands on paper: the issuer's letters, then counted without a gap. */
export function numberOf({
  kind,
  series,
  number,
}: {
  readonly kind: DocumentKind
  readonly series: string
  readonly number: number
}): string {
  return writtenNumber(`${letters[kind]}${issuerLetters(series)}`, number, numberDigits)
}
