import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { getPerson } from '@kara/identity'
import { issueNext } from '@kara/issuing'
import { type Ctx, type Id, personOf, professionalOf } from '@kara/kernel'
import { mayWork } from '../access.ts'
import type { DocumentFacts, DocumentKind, SponsoredReceiptInput } from '../contracts.ts'
import { billMissing } from '../errors.ts'
import * as documents from '../rules/documents.ts'
import * as bills from '../store/bills.ts'
import * as cards from '../store/cards.ts'
import * as store from '../store/documents.ts'
import { findRefund, sumReturned } from '../store/refunds.ts'

/** The receipt of a paid bill, once. Null when there is one, or nothing was paid. */
export async function issueReceipt(
  ctx: Ctx,
  keys: documents.PaymentsKeys,
  billId: Id<'bill'>,
): Promise<Id<'payment_document'> | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const bill = await bills.findBill(ctx, billId)
    if (!bill) throw billMissing()
    const charge = (await bills.listCharges(ctx, billId)).find((one) => one.state === 'succeeded')
    if (!charge) return null
    const card = await cards.findCard(ctx, charge.cardId)
    const { amountMinor, currency, taxMinor, taxRateHundredths, sponsoredHalves, minutes } = bill
    const price = { amountMinor, currency }
    return issue(ctx, keys, 'receipt', `bill:${billId}`, {
      ...(await partiesOf(ctx)),
      lines: [
        { what: bill.serviceName as Record<string, string>, minutes, at: bill.sessionAt.toString(), price },
      ],
      total: price,
      tax: taxRateHundredths > 0 ? { amountMinor: taxMinor, rateHundredths: taxRateHundredths } : null,
      sponsored: sponsoredHalves > 0 ? { halves: sponsoredHalves, name: null } : null,
      paidWith: card && { brand: card.brand, lastFour: card.lastFour },
      corrects: null,
      correctsNumber: null,
      period: null,
    })
  })
}

/** The receipt of a session that credits paid: nothing was due, and the sponsor stands there without a name. */
export async function issueSponsoredReceipt(
  ctx: Ctx,
  keys: documents.PaymentsKeys,
  session: SponsoredReceiptInput,
): Promise<Id<'payment_document'> | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { sessionId, serviceName, minutes, sessionAt, currency, halves, sponsorName } = session
    const price = { amountMinor: 0, currency }
    return issue(ctx, keys, 'receipt', `session:${sessionId}`, {
      ...(await partiesOf(ctx)),
      lines: [{ what: serviceName, minutes, at: sessionAt, price }],
      total: price,
      tax: null,
      sponsored: { halves, name: sponsorName },
      paidWith: null,
      corrects: null,
      correctsNumber: null,
      period: null,
    })
  })
}

/**
 * What takes a receipt back as far as its money was returned, once for each refund. Credit notes never come to more
 * than what went back: null when nothing is to be taken back, or there is no receipt.
 */
export async function issueCreditNote(
  ctx: Ctx,
  keys: documents.PaymentsKeys,
  of: { readonly billId: Id<'bill'>; readonly refundId: string },
): Promise<Id<'payment_document'> | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    // Notes of one bill wait for each other, so that each knows what the others took back.
    await bills.findBill(ctx, of.billId, true)
    const receipt = await store.findDocumentAbout(ctx, `bill:${of.billId}`)
    const refund = await findRefund(ctx, of.refundId as Id<'refund'>)
    if (!receipt || !refund) return null
    const credited = await store.sumCredited(ctx, receipt.id)
    const part = Math.min(refund.amountMinor, (await sumReturned(ctx, of.billId)) - credited)
    if (part <= 0) return null
    const facts = receipt.facts as DocumentFacts
    return issue(ctx, keys, 'credit_note', `refund:${of.refundId}`, {
      ...documents.partOf(facts, credited, part),
      corrects: receipt.id,
      correctsNumber: documents.numberOf(receipt),
      ...(refund.way === 'transfer' ? { paidWith: null, isByTransfer: true } : {}),
    })
  })
}

async function partiesOf(ctx: TxCtx): Promise<Pick<DocumentFacts, 'seller' | 'buyerName'>> {
  const [person, payer, payee] = await Promise.all([
    getPerson(ctx),
    store.findPayer(ctx),
    store.findPayee(ctx),
  ])
  const { legalName = '', nationalId = '', address = '', taxNumber = '' } = payee ?? {}
  return {
    seller: { name: legalName, nationalId, address, taxNumber },
    buyerName: payer?.name || person.displayName,
  }
}

/** Numbers, signs and keeps a document; inside a transaction, so that a number is used or was never taken. */
export async function issue(
  ctx: TxCtx,
  keys: documents.PaymentsKeys,
  kind: DocumentKind,
  about: string,
  facts: DocumentFacts,
  professionalId = professionalOf(ctx),
): Promise<Id<'payment_document'> | null> {
  if (await store.findDocumentAbout(ctx, about)) return null
  const id = ctx.ids.next<'payment_document'>()
  const series = documents.seriesOf(kind, professionalId)
  const numbered = await issueNext(ctx, keys, { id, kind, series, facts })
  await store.insertDocument(ctx, { ...numbered, personId: personOf(ctx), professionalId, kind, about })
  await recordAudit(ctx, 'document.issued', { kind: 'payment_document', id, detail: { kind } })
  return id
}
