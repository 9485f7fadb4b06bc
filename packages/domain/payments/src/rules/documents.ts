import { deriveKey, type SealingKey } from '@kara/crypto'
import { type IssuingKeys, issuerLetters, issuingKeys, writtenNumber } from '@kara/issuing'
import type { Secret } from '@kara/kernel'
import type { DocumentFacts, DocumentKind } from '../contracts.ts'
import { taxInside } from './money.ts'

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

/**
 * What a receipt says of a part of its amount, beside a part that was spoken of before. The tax of all parts together
 * is the tax of the receipt, whatever is rounded on the way.
 */
export function partOf(facts: DocumentFacts, beforeMinor: number, partMinor: number): DocumentFacts {
  const { tax, total } = facts
  if (partMinor === total.amountMinor) return facts
  const price = { ...total, amountMinor: partMinor }
  const taxUpTo = (minor: number) => {
    if (!tax) return 0
    return minor === total.amountMinor ? tax.amountMinor : taxInside(minor, tax.rateHundredths)
  }
  const amountMinor = taxUpTo(beforeMinor + partMinor) - taxUpTo(beforeMinor)
  return {
    ...facts,
    lines: facts.lines.map((line) => ({ ...line, price })),
    total: price,
    tax: tax && { ...tax, amountMinor },
  }
}
