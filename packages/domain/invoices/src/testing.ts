import { makeCompany } from '@kara/companies/testing'
import { purchaseCredits } from '@kara/credits'
import { makePerson } from '@kara/identity/testing'
import type { CompanyId, Id, TravelClock } from '@kara/kernel'
import { paymentsKeys } from '@kara/payments'
import { type TestDatabase, testCtx } from '@kara/testing'
import { getInvoiceForSupport } from './reads/get-invoice-for-support.ts'
import { creditInvoice } from './verbs/credit-invoice.ts'
import { type InvoiceSettings, issueInvoice } from './verbs/issue-invoice.ts'

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

/** An invoice for ten credits that nobody has paid, with everybody who may do something about it. */
export async function makeInvoice(db: TestDatabase, amountCredits = 10) {
  const { companyId } = await makeCompany(db)
  const { admin, job, purchaseId } = await makePurchase(db, companyId, { amountCredits })
  const invoiceId = await issueInvoice(job, testSettings, purchaseId)
  if (!invoiceId) throw new Error('no invoice')
  const { personId } = await makePerson(db)
  const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
  const reason = 'They ordered ten by mistake'
  const ask = async (credits: number, more = {}) => {
    const { creditsLeft } = await getInvoiceForSupport(support, invoiceId)
    return creditInvoice(support, testSettings.keys, { invoiceId, credits, creditsLeft, reason, ...more })
  }
  /** For what one person decides about. */
  const credit = async (credits: number, more = {}) => {
    const id = await ask(credits, more)
    if (!id) throw new Error('it waits for a second person')
    return id
  }
  return { companyId, admin, job, support, invoiceId, reason, ask, credit }
}
