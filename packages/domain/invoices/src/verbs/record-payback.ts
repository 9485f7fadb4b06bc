import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { bankDayOf } from '@kara/payments'
import { mayRecordPayments } from '../access.ts'
import { RecordPaybackInput } from '../contracts.ts'
import { creditNoteMissing, paidBackAlready, paidBeforeIssued } from '../errors.ts'
import { invoicePaidBack } from '../events.ts'
import * as store from '../store/credit-notes.ts'

/**
 * Support writes down that the money of a credit note was transferred to the company, as the bank's statement says.
 *
 * @throws `invoices.credit_note_missing`, `invoices.paid_back`; `invoices.paid_day` for a day before the credit note or
 * in the future
 */
export async function recordPayback(ctx: Ctx, raw: RecordPaybackInput): Promise<void> {
  const recordedBy = mayRecordPayments(ctx)
  const { paidOn, reference, ...input } = RecordPaybackInput.parse(raw)
  const creditNoteId = input.creditNoteId as Id<'invoice_credit_note'>
  await inTransaction(ctx, async (ctx) => {
    const note = await store.findCreditNoteAnywhere(ctx, creditNoteId)
    if (!note?.isOwedBack) throw creditNoteMissing()
    const paidAt = bankDayOf(paidOn, { from: note.issuedAt, until: ctx.clock.now() })
    if (!paidAt) throw paidBeforeIssued()
    const isFirst = await store.insertPayback(ctx, {
      companyId: note.companyId,
      creditNoteId,
      paidAt,
      reference,
      recordedAt: ctx.clock.now(),
      recordedBy,
    })
    if (!isFirst) throw paidBackAlready()
    await recordAudit(ctx, 'invoice.paid_back', {
      kind: 'invoice_credit_note',
      id: creditNoteId,
      detail: { reference },
    })
    await publish(ctx, invoicePaidBack(note.companyId, note.invoiceId))
  })
}
