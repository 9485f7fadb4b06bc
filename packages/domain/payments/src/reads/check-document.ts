import { checkIssued } from '@kara/issuing'
import type { Ctx } from '@kara/kernel'
import type { CheckedDocument } from '../contracts.ts'
import { numberOf, type PaymentsKeys } from '../rules/documents.ts'
import * as store from '../store/documents.ts'

/**
 * What a third party may know of a document whose code it holds: enough to compare it with the paper, and
 * neither the service nor the buyer's whole name. Null: there is no such document, or it is not as it was
 * signed.
 */
export async function checkDocument(
  ctx: Ctx,
  keys: PaymentsKeys,
  typed: string,
): Promise<CheckedDocument | null> {
  const found = await checkIssued(ctx, keys, typed, store.findByCheckHash)
  if (!found) return null
  const { kind, issuedAt, facts } = found
  return {
    kind,
    number: numberOf(found),
    issuedAt,
    sellerName: facts.seller.name,
    buyerInitials: initialsOf(facts.buyerName),
    sessions: facts.lines.length,
    total: facts.total,
    period: facts.period,
    isTakenBack: found.is_taken_back,
    takenBack: { ...facts.total, amountMinor: Number(found.taken_back_minor) },
  }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ')
}
