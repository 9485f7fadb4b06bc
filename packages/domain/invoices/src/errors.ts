import { conflict, invalid, notAllowed, notFound, precondition } from '@kara/kernel'

export const notYourInvoices = () =>
  notAllowed('invoices.not_allowed', 'Only an owner, HR or finance administrator sees invoices.')
export const notSupport = () => notFound('invoices.none_here', 'There are no invoices here.')
export const invoiceMissing = () => notFound('invoices.missing', 'There is no such invoice.')
export const invoicePaid = () => conflict('invoices.paid', 'This invoice is paid already.')
export const paidBeforeIssued = () =>
  invalid('invoices.paid_day', 'The day of payment lies before the invoice, or in the future.', {
    fields: { paidOn: ['invoices.paid_day'] },
  })
export const invoiceCredited = () =>
  conflict('invoices.credited', 'This invoice was taken back: nothing is left to pay.')
export const creditedMeanwhile = () =>
  conflict('invoices.credited_meanwhile', 'A part of this invoice was taken back since you looked.')
export const creditedTooMuch = (left: number) =>
  invalid('invoices.credited_too_much', 'Fewer credits than that are left of this invoice.', {
    fields: { credits: ['invoices.credited_too_much'] },
    values: { left },
  })
export const creditsInUse = (free: number) =>
  precondition('invoices.credits_in_use', 'Fewer credits than that are free in the company’s pool.', {
    fields: { credits: ['invoices.credits_in_use'] },
    values: { free },
  })
export const creditNoteMissing = () =>
  notFound('invoices.credit_note_missing', 'There is no such credit note, or no money goes back by it.')
export const paidBackAlready = () =>
  conflict('invoices.paid_back', 'The money of this credit note went back already.')
export const creditWaits = () =>
  conflict('invoices.credit_waits', 'A credit note of this invoice waits for a second person already.')
export const secondPersonNeeded = () =>
  precondition(
    'invoices.second_person',
    'A second person of support decides about a credit note of this size.',
  )
export const creditOrderMissing = () =>
  notFound('invoices.credit_order_missing', 'There is no such credit note to decide about, or it is decided.')
