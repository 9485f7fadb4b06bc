import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { IssuingKeys } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { mayRecordPayments } from '../access.ts'
import { DecideCreditInput } from '../contracts.ts'
import { creditOrderMissing, invoiceMissing, secondPersonNeeded } from '../errors.ts'
import { writeCreditNote } from '../steps/write-credit-note.ts'
import * as store from '../store/credit-orders.ts'
import * as invoices from '../store.ts'

/**
 * A second person of support has a credit note written that is larger than one decides about, or declines it; whoever
 * asked may take it back.
 *
 * @throws `invoices.credit_order_missing` for what is decided; `invoices.second_person` for whoever asked;
 * `invoices.credited_too_much` and `invoices.credits_in_use` for what changed since it was asked for
 */
export async function decideCredit(ctx: Ctx, keys: IssuingKeys, raw: DecideCreditInput): Promise<void> {
  const decidedBy = mayRecordPayments(ctx)
  const { orderId, decision } = DecideCreditInput.parse(raw)
  const id = orderId as Id<'invoice_credit_order'>
  await inTransaction(ctx, async (ctx) => {
    const wanted = await store.findOrder(ctx, id)
    if (!wanted) throw creditOrderMissing()
    if (decision === 'approved' && wanted.askedBy === decidedBy) throw secondPersonNeeded()
    await invoices.lockInvoice(ctx, wanted.invoiceId)
    const order = await store.decideOrder(ctx, id, { decision, decidedBy, decidedAt: ctx.clock.now() })
    if (!order) throw creditOrderMissing()
    await recordAudit(ctx, 'invoice_credit_order.decided', {
      kind: 'invoice_credit_order',
      id,
      detail: { decision },
    })
    if (decision === 'declined') return
    const invoice = await invoices.findInvoiceAnywhere(ctx, order.invoiceId)
    if (!invoice) throw invoiceMissing()
    const { credits, usedStay, reason } = order
    const decided = { credits, usedStay, reason, issuedBy: decidedBy }
    await writeCreditNote(ctx, keys, invoice, { ...decided, invoiceCreditOrderId: id })
  })
}
