import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type IssuingKeys, issueNext } from '@kara/issuing'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayRecordPayments } from '../access.ts'
import { CreditInvoiceInput, type CreditNoteFacts, type InvoiceFacts } from '../contracts.ts'
import { creditedMeanwhile, creditedTooMuch, creditsInUse, invoiceMissing } from '../errors.ts'
import { invoiceCredited } from '../events.ts'
import { creditNoteSeries, numberOf } from '../rules.ts'
import * as store from '../store/credit-notes.ts'
import * as invoices from '../store.ts'

/**
 * Support takes an invoice back, wholly or in part: a credit note, numbered without a gap and signed. Its credits leave
 * the pool as far as they are free there; what people were given stays theirs. Of an invoice that was paid, money is
 * owed back from now on; of one that was not, less is to be paid.
 *
 * @throws `invoices.missing`, `invoices.credited_meanwhile`, `invoices.credited_too_much`; `invoices.credits_in_use` when the pool holds fewer, and
 * nobody said that the rest stays where it is
 */
export async function creditInvoice(
  ctx: Ctx,
  keys: IssuingKeys,
  raw: CreditInvoiceInput,
): Promise<Id<'invoice_credit_note'>> {
  const issuedBy = mayRecordPayments(ctx)
  const { credits, creditsLeft, reason, usedStay, ...input } = CreditInvoiceInput.parse(raw)
  const invoiceId = input.invoiceId as Id<'invoice'>
  return inTransaction(ctx, async (ctx) => {
    await invoices.lockInvoice(ctx, invoiceId)
    const invoice = await invoices.findInvoiceAnywhere(ctx, invoiceId)
    if (!invoice) throw invoiceMissing()
    const { companyId, creditsCredited, number, paidAt } = invoice
    const { seller, buyer, poNumber, unitPrice, credits: invoiced } = invoice.facts as InvoiceFacts
    if (creditsLeft !== invoiced - creditsCredited) throw creditedMeanwhile()
    const left = creditsLeft - credits
    if (left < 0) throw creditedTooMuch(creditsLeft)
    const freeHalves = await store.holdPoolStill(ctx, companyId)
    if (credits * 2 > freeHalves && !usedStay) throw creditsInUse(Math.floor(freeHalves / 2))
    const takenBackHalves = Math.min(credits * 2, freeHalves)
    const money = (count: number) => ({ ...unitPrice, amountMinor: unitPrice.amountMinor * count })
    const isOwedBack = paidAt !== null
    const facts: CreditNoteFacts = {
      seller,
      buyer,
      poNumber,
      corrects: numberOf(number),
      credits,
      unitPrice,
      total: money(credits),
      takenBackHalves,
      isOwedBack,
      left: money(left),
    }
    const id = ctx.ids.next<'invoice_credit_note'>()
    const numbered = await issueNext(ctx, keys, {
      id,
      kind: creditNoteSeries,
      series: creditNoteSeries,
      facts,
    })
    const row = { ...numbered, companyId, invoiceId, credits, takenBackHalves, isOwedBack, reason, issuedBy }
    await store.insertCreditNote(ctx, row)
    const taken = await store.takeBackCredited(ctx, id)
    invariant(taken === 'moved', 'a pool that is held still has what it had')
    await recordAudit(ctx, 'invoice.credited', {
      kind: 'invoice',
      id: invoiceId,
      detail: { credits, takenBackHalves, number: numbered.number },
    })
    await publish(ctx, invoiceCredited(companyId, invoiceId))
    return id
  })
}
