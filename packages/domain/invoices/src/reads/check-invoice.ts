import { checkIssued, type IssuingKeys } from '@kara/issuing'
import type { Ctx } from '@kara/kernel'
import type { CheckedInvoice } from '../contracts.ts'
import { numberOf } from '../rules.ts'
import * as store from '../store.ts'

/** What a third party may know of an invoice whose code it holds; null: there is none, or it was changed. */
export async function checkInvoice(
  ctx: Ctx,
  keys: IssuingKeys,
  typed: string,
): Promise<CheckedInvoice | null> {
  const found = await checkIssued(ctx, keys, typed, store.findByCheckHash)
  if (!found) return null
  const { number, issuedAt, facts } = found
  return {
    number: numberOf(number),
    issuedAt,
    sellerName: facts.seller.name,
    buyerName: facts.buyer.legalName,
    total: facts.total,
  }
}
