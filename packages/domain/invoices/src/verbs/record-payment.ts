import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayRecordPayments } from '../access.ts'
import { RecordPaymentInput } from '../contracts.ts'
import { invoiceMissing, invoicePaid, paidBeforeIssued } from '../errors.ts'
import * as store from '../store.ts'

/**
 * Support writes down that a transfer paid an invoice, as the bank's statement says.
 *
 * @throws `invoices.paid` when it is paid, `invoices.paid_day` for a day before the invoice or in the future
 */
export async function recordPayment(ctx: Ctx, raw: RecordPaymentInput): Promise<void> {
  const recordedBy = mayRecordPayments(ctx)
  const input = RecordPaymentInput.parse(raw)
  const invoiceId = input.invoiceId as Id<'invoice'>
  await inTransaction(ctx, async (ctx) => {
    const invoice = await store.findInvoiceAnywhere(ctx, invoiceId)
    if (!invoice) throw invoiceMissing()
    // A bank's day has no hour: noon of universal time is that day nearly everywhere.
    const paidAt = Temporal.Instant.from(`${input.paidOn}T12:00:00Z`)
    const day = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate()
    const isTooEarly = Temporal.PlainDate.compare(day(paidAt), day(invoice.issuedAt)) < 0
    if (isTooEarly || Temporal.PlainDate.compare(day(paidAt), day(ctx.clock.now())) > 0)
      throw paidBeforeIssued()
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
