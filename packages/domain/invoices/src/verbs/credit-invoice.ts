import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { IssuingKeys } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { mayRecordPayments } from '../access.ts'
import { CreditInvoiceInput, creditAloneMax } from '../contracts.ts'
import { creditedMeanwhile, creditedTooMuch, creditWaits, invoiceMissing } from '../errors.ts'
import { creditsLeftOf, writeCreditNote } from '../steps/write-credit-note.ts'
import * as orders from '../store/credit-orders.ts'
import * as invoices from '../store.ts'

/**
 * Support takes an invoice back, wholly or in part: a credit note, numbered without a gap and signed. Its credits leave
 * the pool as far as they are free there; what people were given stays theirs. Of an invoice that was paid, money is
 * owed back from now on; of one that was not, less is to be paid. A small one is written at once; more of an invoice,
 * also in parts, waits for a second person, and null is answered.
 *
 * @throws `invoices.missing`, `invoices.credited_meanwhile`, `invoices.credited_too_much`, `invoices.credit_waits`;
 * `invoices.credits_in_use` when the pool holds fewer, and nobody said that the rest stays where it is
 */
export async function creditInvoice(
  ctx: Ctx,
  keys: IssuingKeys,
  raw: CreditInvoiceInput,
): Promise<Id<'invoice_credit_note'> | null> {
  const askedBy = mayRecordPayments(ctx)
  const { credits, creditsLeft, reason, ...input } = CreditInvoiceInput.parse(raw)
  const invoiceId = input.invoiceId as Id<'invoice'>
  const usedStay = input.usedStay === 'on'
  return inTransaction(ctx, async (ctx) => {
    await invoices.lockInvoice(ctx, invoiceId)
    const invoice = await invoices.findInvoiceAnywhere(ctx, invoiceId)
    if (!invoice) throw invoiceMissing()
    if (creditsLeft !== creditsLeftOf(invoice)) throw creditedMeanwhile()
    if (await orders.findWaiting(ctx, invoiceId)) throw creditWaits()
    const alone = await orders.sumCreditedAlone(ctx, invoiceId)
    if (alone + credits <= creditAloneMax) {
      return writeCreditNote(ctx, keys, invoice, {
        credits,
        usedStay,
        reason,
        issuedBy: askedBy,
        invoiceCreditOrderId: null,
      })
    }
    if (credits > creditsLeft) throw creditedTooMuch(creditsLeft)
    const id = ctx.ids.next<'invoice_credit_order'>()
    const { companyId } = invoice
    const askedAt = ctx.clock.now()
    await orders.insertOrder(ctx, { id, companyId, invoiceId, credits, usedStay, reason, askedBy, askedAt })
    await recordAudit(ctx, 'invoice_credit_order.requested', {
      kind: 'invoice_credit_order',
      id,
      detail: { invoiceId, credits },
    })
    return null
  })
}
