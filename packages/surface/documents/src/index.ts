export type { InvoiceCreditNoteProps, InvoiceProps } from './invoice.ts'
export type { PayStatementProps } from './pay-statement.ts'
export type { DocumentLine, DocumentParty, PaymentDocumentProps } from './payment-document.ts'
export {
  renderInvoice,
  renderInvoiceCreditNote,
  renderPaymentDocument,
  renderPayStatement,
} from './render-document.ts'
