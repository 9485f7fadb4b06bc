import type { CompanyId, DomainEvent } from '@kara/kernel'

const about =
  (type: string) =>
  (companyId: CompanyId, invoiceId: string): DomainEvent => ({
    type,
    scope: { companyId },
    payload: { companyId, invoiceId },
  })

/** There is an invoice for what the company bought. */
export const invoiceIssued = about('invoice.issued')

/** Its day has passed, and nobody has paid it. */
export const invoiceOverdue = about('invoice.overdue')

/** An invoice was taken back, wholly or in part. */
export const invoiceCredited = about('invoice.credited')

/** The money of a credit note went back to the company. */
export const invoicePaidBack = about('invoice.paid_back')
