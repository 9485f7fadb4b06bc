export type { InvoiceProps } from './invoice.ts'
export type { DocumentLine, DocumentParty, PaymentDocumentProps } from './payment-document.ts'
export { renderInvoice, renderPaymentDocument } from './render-document.ts'
