import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsPayee, mayUseOwnMoney } from '../access.ts'
import { type DocumentFacts, limits, type Payee, type Payer, type PaymentDocument } from '../contracts.ts'
import { numberOf } from '../rules/documents.ts'
import * as store from '../store/documents.ts'

/** The person's receipts, credit notes and confirmations, newest first. */
export function listDocuments(ctx: Ctx): Promise<PaymentDocument[]> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listDocuments(ctx, limits.documentsMax)
    return rows.map((row) => {
      const facts = row.facts as DocumentFacts
      return {
        id: row.id,
        kind: row.kind,
        about: row.about,
        professionalId: row.professionalId,
        number: numberOf(row),
        issuedAt: row.issuedAt.toString(),
        sellerName: facts.seller.name,
        total: facts.total,
        sponsoredHalves: facts.sponsored?.halves ?? 0,
        sessions: facts.lines.length,
        sessionAt: facts.lines[0]?.at ?? row.issuedAt.toString(),
        period: facts.period,
      }
    })
  })
}

/** How the person is named on receipts; whether a national ID is kept, never which. */
export function findPayer(ctx: Ctx): Promise<Payer | null> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPayer(ctx)
    if (!row) return null
    const { name, address, showsSponsor, sealedNationalId } = row
    return { name, address, showsSponsor, hasNationalId: sealedNationalId !== null }
  })
}

/** As whom the professional is paid, for them and for jobs of theirs; null while they have said nothing. */
export function findPayee(ctx: Ctx): Promise<Payee | null> {
  if (ctx.scope.role !== 'worker') mayActAsPayee(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPayee(ctx)
    if (!row) return null
    const { legalName, nationalId, address, taxNumber, charging } = row
    return { legalName, nationalId, address, taxNumber, charging }
  })
}
