import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { bankDayOf } from '@kara/payments'
import { mayRecordPayments } from '../access.ts'
import { RecordPaymentInput } from '../contracts.ts'
import { invoiceCredited, invoiceMissing, invoicePaid, paidBeforeIssued } from '../errors.ts'
import { isCreditedWhole } from '../rules.ts'
import * as store from '../store.ts'

/**
 * Support writes down that a transfer paid an invoice, as the bank's statement says.
 *
 * @throws `invoices.paid` when it is paid, `invoices.credited` when it was taken back, `invoices.paid_day` for a day before the invoice or in the future
 */
export async function recordPayment(ctx: Ctx, raw: RecordPaymentInput): Promise<void> {
  const recordedBy = mayRecordPayments(ctx)
  const input = RecordPaymentInput.parse(raw)
  const invoiceId = input.invoiceId as Id<'invoice'>
  await inTransaction(ctx, async (ctx) => {
    await store.lockInvoice(ctx, invoiceId)
    const invoice = await store.findInvoiceAnywhere(ctx, invoiceId)
    if (!invoice) throw invoiceMissing()
    if (invoice.paidAt === null && isCreditedWhole(invoice)) throw invoiceCredited()
    const paidAt = bankDayOf(input.paidOn, { from: invoice.issuedAt, until: ctx.clock.now() })
    if (!paidAt) throw paidBeforeIssued()
    const isFirst = await store.insertPayment(ctx, {
      companyId: invoice.companyId,
      invoiceId,
      paidBy: 'transfer',
      paidAt,
      reference: input.reference,
      recordedAt: ctx.clock.now(),
      recordedBy,
    })
    if (!isFirst) throw invoicePaid()
    await recordAudit(ctx, 'invoice.paid', { kind: 'invoice', id: invoiceId })
  })
}
