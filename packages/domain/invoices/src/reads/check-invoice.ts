import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { hashOfTypedCode, type PaymentsKeys } from '@kara/payments'
import type { CheckedInvoice } from '../contracts.ts'
import { isGenuine, writtenNumber } from '../rules.ts'
import * as store from '../store.ts'

/** What a third party may know of an invoice whose code it holds; null: there is none, or it was changed. */
export async function checkInvoice(
  ctx: Ctx,
  keys: PaymentsKeys,
  typed: string,
): Promise<CheckedInvoice | null> {
  const hash = hashOfTypedCode(typed)
  if (!hash) return null
  const found = await inTransaction(ctx, (ctx) => store.findByCheckHash(ctx, hash))
  if (!found || !isGenuine(keys, found, found.signature)) return null
  const { number, issuedAt, facts } = found
  return {
    number: writtenNumber(number),
    issuedAt,
    sellerName: facts.seller.name,
    buyerName: facts.buyer.legalName,
    total: facts.total,
  }
}
