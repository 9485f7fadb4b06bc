export type { DocumentLine, DocumentParty, PaymentDocumentProps } from './payment-document.ts'
export { renderPaymentDocument } from './render-document.ts'
