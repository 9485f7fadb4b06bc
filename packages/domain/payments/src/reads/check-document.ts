import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { CheckedDocument } from '../contracts.ts'
import { hashOfTypedCode, isGenuine, type PaymentsKeys, writtenNumber } from '../rules/documents.ts'
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
  const hash = hashOfTypedCode(typed)
  if (!hash) return null
  const found = await inTransaction(ctx, (ctx) => store.findByCheckHash(ctx, hash))
  if (!found) return null
  const { id, kind, series, number, issuedAt, facts, signature, isTakenBack } = found
  if (!isGenuine(keys, { id, kind, series, number, issuedAt, facts }, signature)) return null
  return {
    kind,
    number: writtenNumber({ kind, series, number }),
    issuedAt,
    sellerName: facts.seller.name,
    buyerInitials: initialsOf(facts.buyerName),
    sessions: facts.lines.length,
    total: facts.total,
    period: facts.period,
    isTakenBack,
  }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ')
}
