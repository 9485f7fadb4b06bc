import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayRecordPayments, maySeeInvoices } from '../access.ts'
import { type CreditNote, type Invoice, limits, type Statement } from '../contracts.ts'
import { statementOf } from '../rules/statement.ts'
import { toCreditNote, toInvoice } from '../rules/written.ts'
import { listCreditNotes } from '../store/credit-notes.ts'
import * as store from '../store.ts'

/**
 * The company's invoices and what took them back, newest first, and a year of both by month; the year that runs when
 * none is named. A page shows the newest of them, the statement counts all.
 */
export function listInvoices(
  ctx: Ctx,
  year?: number,
): Promise<{
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
  readonly statement: Statement
}> {
  maySeeInvoices(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
    const rows = await store.listInvoices(ctx, limits.invoicesCounted)
    const invoices = rows.map((row) => toInvoice(row, today))
    const creditNotes = (await listCreditNotes(ctx, limits.invoicesCounted)).map(toCreditNote)
    const statement = statementOf({ invoices, creditNotes }, year ?? today.year, today, timeZone)
    return { invoices, creditNotes, statement }
  })
}

/** What no company has paid yet, for support, the longest due first. */
export function listOpenInvoices(ctx: Ctx): Promise<Invoice[]> {
  mayRecordPayments(ctx)
  return inTransaction(ctx, async (ctx) => {
    const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
    return (await store.listOpenInvoices(ctx, limits.openShown)).map((row) => toInvoice(row, today))
  })
}
