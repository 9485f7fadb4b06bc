import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { maySeeInvoices } from '../access.ts'
import type { BillingDetails } from '../contracts.ts'
import * as store from '../store.ts'

/** As whom the company stands on its invoices; null while nobody has said. */
export function findBillingDetails(ctx: Ctx): Promise<BillingDetails | null> {
  maySeeInvoices(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findBillingDetails(ctx)
    if (!row) return null
    const { legalName, registrationNumber, taxNumber, address, poNumber } = row
    return { legalName, registrationNumber, taxNumber, address, poNumber }
  })
}
