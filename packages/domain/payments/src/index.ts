export type { Cards, ListedMoney } from './gateway/cards.ts'
export { type CardsOptions, openCards } from './gateway/open-cards.ts'
export type { PayoutResult, TransferResult } from './gateway/payees.ts'
export { checkDocument } from './reads/check-document.ts'
export {
  findCardRule,
  isCardMissing,
  listCardAsked,
  listClientsWithCard,
  takesCards,
} from './reads/find-card-rule.ts'
export { findTax } from './reads/find-tax.ts'
export {
  findBillOfSession,
  getBill,
  getBillForWork,
  listBills,
  listBillsOfPractice,
  listBillsWith,
} from './reads/get-bill.ts'
export { findOpenCheckout, getCheckout } from './reads/get-checkout.ts'
export { findOpenSetup, listCards } from './reads/list-cards.ts'
export { countOpenDifferences, listDifferences } from './reads/list-differences.ts'
export { listDisputes } from './reads/list-disputes.ts'
export { findPayee, findPayer, listDocuments } from './reads/list-documents.ts'
export { listLastCharges } from './reads/list-last-charges.ts'
export { findBillByReference, listOwnRefundOrders, listRefundOrders } from './reads/list-refund-orders.ts'
export { bankDayOf } from './rules/bank-day.ts'
export type { Book } from './rules/books.ts'
export type { Difference, OurMoney } from './rules/differences.ts'
export { type PaymentsKeys, paymentsKeys } from './rules/documents.ts'
export { paymentsFor, subscriptions } from './subscriptions.ts'
export { decideOnBill } from './verbs/decide-on-bill.ts'
export { drawDocument } from './verbs/draw-document.ts'
export { finishCardSetup } from './verbs/finish-card-setup.ts'
export { finishCharge } from './verbs/finish-charge.ts'
export { issueConfirmation } from './verbs/issue-confirmation.ts'
export { makeCardPrimary } from './verbs/make-card-primary.ts'
export { openBill } from './verbs/open-bill.ts'
export { payBill } from './verbs/pay-bill.ts'
export { planSponsoredReceipt } from './verbs/plan-sponsored-receipt.ts'
export { receiveMessage } from './verbs/receive-message.ts'
export { type ReconcileWish, reconcilePayments } from './verbs/reconcile-payments.ts'
export { recordRefundTransfer } from './verbs/record-refund-transfer.ts'
export { refundBill } from './verbs/refund-bill.ts'
export { removeCard } from './verbs/remove-card.ts'
export { planReconciliation, requestReconciliation } from './verbs/request-reconciliation.ts'
export { decideRefund, requestRefund } from './verbs/request-refund.ts'
export { resolveDifference } from './verbs/resolve-difference.ts'
export { savePayee } from './verbs/save-payee.ts'
export { savePayer } from './verbs/save-payer.ts'
export { setCardRule } from './verbs/set-card-rule.ts'
export { resumeCardSetup, startCardSetup } from './verbs/start-card-setup.ts'
export { resumeCheckout, startCheckout } from './verbs/start-checkout.ts'
export { waiveBill } from './verbs/waive-bill.ts'
