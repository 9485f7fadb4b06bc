import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { maySeeInvoices } from '../access.ts'
import { SaveBillingDetailsInput } from '../contracts.ts'
import * as store from '../store.ts'

/** As whom the company stands on its invoices from now on; those that were issued stay as they are. */
export async function saveBillingDetails(ctx: Ctx, raw: SaveBillingDetailsInput): Promise<void> {
  const decidedBy = maySeeInvoices(ctx)
  const details = SaveBillingDetailsInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await store.saveBillingDetails(ctx, { ...details, decidedBy })
    await recordAudit(ctx, 'billing_details.saved', { kind: 'company', id: companyOf(ctx) })
  })
}
