import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayRecordPayments, maySeeInvoices } from '../access.ts'
import { type Invoice, type InvoiceFacts, limits, type Statement } from '../contracts.ts'
import { numberOf, statementOf, stateOf } from '../rules.ts'
import * as store from '../store.ts'

/** The company's invoices, newest first, and a year of them by month; the year that runs when none is named. */
export function listInvoices(
  ctx: Ctx,
  year?: number,
): Promise<{ readonly invoices: readonly Invoice[]; readonly statement: Statement }> {
  maySeeInvoices(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
    const rows = await store.listInvoices(ctx, limits.invoicesPerPage)
    const invoices = rows.map((row) => toInvoice(row, today))
    return { invoices, statement: statementOf(invoices, year ?? today.year, today, timeZone) }
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

type Row = Awaited<ReturnType<typeof store.listInvoices>>[number]

function toInvoice(row: Row, today: Temporal.PlainDate): Invoice {
  const { credits, poNumber, total } = row.facts as InvoiceFacts
  return {
    id: row.id,
    companyId: row.companyId,
    number: numberOf(row.number),
    issuedAt: row.issuedAt.toString(),
    dueOn: row.dueOn.toString(),
    credits,
    poNumber,
    total,
    state: stateOf(row.paidAt, row.dueOn, today),
    paidAt: row.paidAt?.toString() ?? null,
  }
}
