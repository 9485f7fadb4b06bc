import { purchaseCredits } from '@kara/credits'
import type { CompanyId, Id, TravelClock } from '@kara/kernel'
import { paymentsKeys } from '@kara/payments'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { InvoiceSettings } from './verbs/issue-invoice.ts'

export const testSettings: InvoiceSettings = {
  keys: paymentsKeys('a-secret-for-tests-only-0123456789abcdef'),
  seller: {
    name: 'Kara hf.',
    registrationNumber: '500101-0000',
    taxNumber: '',
    address: 'Ægisgata 4, Reykjavík',
    account: '0000-26-000000',
  },
}

/** What a company's own administrator and its jobs are, and credits it bought on invoice. */
export async function makePurchase(
  db: TestDatabase,
  companyId: CompanyId,
  options: { readonly clock?: TravelClock; readonly poNumber?: string; readonly amountCredits?: number } = {},
) {
  const clock = options.clock ? { clock: options.clock } : {}
  const admin = testCtx({ database: db.database, scope: { role: 'company', companyId }, ...clock })
  const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock: admin.clock })
  const { amountCredits = 10, poNumber = '' } = options
  const { id } = await purchaseCredits(admin, { amountCredits, funding: 'invoice', poNumber })
  return { admin, job, purchaseId: id as Id<'pool_purchase'> }
}
