import { checkIssued, type IssuingKeys } from '@kara/issuing'
import type { Ctx } from '@kara/kernel'
import type { CheckedCreditNote, CheckedInvoice } from '../contracts.ts'
import { creditNoteNumberOf, numberOf } from '../rules.ts'
import * as notes from '../store/credit-notes.ts'
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
    takenBack: { ...facts.total, amountMinor: Number(found.taken_back_minor) },
  }
}

/** The same of what takes an invoice back. */
export async function checkCreditNote(
  ctx: Ctx,
  keys: IssuingKeys,
  typed: string,
): Promise<CheckedCreditNote | null> {
  const found = await checkIssued(ctx, keys, typed, notes.findByCheckHash)
  if (!found) return null
  const { number, issuedAt, facts } = found
  return {
    number: creditNoteNumberOf(number),
    corrects: facts.corrects,
    issuedAt,
    sellerName: facts.seller.name,
    buyerName: facts.buyer.legalName,
    total: facts.total,
  }
}
