import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayInvoice } from '../access.ts'
import { invoiceOverdue } from '../events.ts'
import { isCreditedWhole } from '../rules.ts'
import * as store from '../store.ts'

/** The last day of an invoice has passed: announced when nobody has paid it. Returns whether it was. */
export async function remindOfInvoice(ctx: Ctx, invoiceId: Id<'invoice'>): Promise<boolean> {
  mayInvoice(ctx)
  return inTransaction(ctx, async (ctx) => {
    const invoice = await store.findInvoice(ctx, invoiceId)
    if (!invoice || invoice.paidAt || isCreditedWhole(invoice)) return false
    await publish(ctx, invoiceOverdue(companyOf(ctx), invoiceId))
    return true
  })
}
