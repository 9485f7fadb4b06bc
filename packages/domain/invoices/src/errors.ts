import { conflict, invalid, notAllowed, notFound } from '@kara/kernel'

export const notYourInvoices = () =>
  notAllowed('invoices.not_allowed', 'Only an owner, HR or finance administrator sees invoices.')
export const notSupport = () => notFound('invoices.none_here', 'There are no invoices here.')
export const invoiceMissing = () => notFound('invoices.missing', 'There is no such invoice.')
export const invoicePaid = () => conflict('invoices.paid', 'This invoice is paid already.')
export const paidBeforeIssued = () =>
  invalid('invoices.paid_day', 'The day of payment lies before the invoice, or in the future.', {
    fields: { paidOn: ['invoices.paid_day'] },
  })
