import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayRecordPayments } from '../access.ts'
import { creditAloneMax, type InvoiceFacts, type WatchedInvoice } from '../contracts.ts'
import { invoiceMissing } from '../errors.ts'
import { toCreditNote, toInvoice, toWaitingCredit } from '../rules/written.ts'
import { typedNumberOf } from '../rules.ts'
import { countFree, findInvoiceCreditedBy, listCreditNotesOf } from '../store/credit-notes.ts'
import { findWaiting, sumCreditedAlone } from '../store/credit-orders.ts'
import * as store from '../store.ts'

/**
 * An invoice with what took it back, and what of its credits could still be taken back.
 *
 * @throws `invoices.missing`
 */
export function getInvoiceForSupport(ctx: Ctx, id: Id<'invoice'>): Promise<WatchedInvoice> {
  const self = mayRecordPayments(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findInvoiceAnywhere(ctx, id)
    if (!row) throw invoiceMissing()
    const notes = await listCreditNotesOf(ctx, id)
    const waiting = await findWaiting(ctx, id)
    const { credits, unitPrice } = row.facts as InvoiceFacts
    return {
      ...toInvoice(row, ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()),
      unitPrice,
      creditNotes: notes.map((note) => ({ ...toCreditNote(note), reason: note.reason })),
      waiting: waiting && toWaitingCredit({ ...waiting, number: row.number }, self),
      aloneLeft: Math.max(0, creditAloneMax - (await sumCreditedAlone(ctx, id))),
      creditsLeft: credits - row.creditsCredited,
      freeHalves: await countFree(ctx, row.companyId),
    }
  })
}

/** The invoice whose number somebody reads out, or that of a credit note to it; null: there is none. */
export function findInvoiceByNumber(ctx: Ctx, typed: string): Promise<string | null> {
  mayRecordPayments(ctx)
  const wanted = typedNumberOf(typed)
  if (!wanted) return Promise.resolve(null)
  return inTransaction(ctx, async (ctx) =>
    wanted.isCreditNote
      ? findInvoiceCreditedBy(ctx, wanted.number)
      : ((await store.findInvoiceNumbered(ctx, wanted.number))?.id ?? null),
  )
}
