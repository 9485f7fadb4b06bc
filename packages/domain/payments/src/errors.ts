import { CodedError, conflict, invalid, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'

export const notYourPayments = () =>
  notAllowed('payments.not_allowed', 'Only an owner, HR or finance administrator pays for credits.')
export const notYourMoney = () =>
  notAllowed('payments.not_your_money', 'Only the person whose card it is can do this.')
export const checkoutMissing = () => notFound('payments.checkout_missing', 'This payment does not exist.')
export const cardMissing = () => notFound('payments.card_missing', 'This card does not exist.')
export const setupMissing = () => notFound('payments.setup_missing', 'This visit does not exist.')
export const billMissing = () => notFound('payments.bill_missing', 'This bill does not exist.')
export const chargeMissing = () => notFound('payments.charge_missing', 'This payment does not exist.')
export const tooManyCards = () =>
  limitReached('payments.too_many_cards', 'You have as many cards as can be kept. Remove one first.')
export const cardNeeded = () => precondition('payments.card_needed', 'Add a card first.')
export const cardsNotTaken = () =>
  precondition(
    'payments.cards_not_taken',
    'This professional takes no cards here. Pay them directly, as the two of you agree.',
  )
export const billNotOpen = () =>
  conflict('payments.bill_not_open', 'This bill was settled meanwhile. Nothing more is due.')
export const billNotPaid = () =>
  conflict(
    'payments.bill_not_paid',
    'Nothing of this bill can go back: it is not paid, or all of it went back already.',
  )
export const refundTooMuch = () =>
  conflict('payments.refund_too_much', 'Less than that is left of this bill.')
export const referenceUnknown = () =>
  precondition('payments.reference_unknown', 'No bill has this reference. Ask for it once more.')
export const refundOrderMissing = () =>
  notFound('payments.refund_order_missing', 'Nobody waits for a decision on this refund.')
export const notTransferable = () =>
  conflict('payments.not_transferable', 'Only a refund that a bank refused is transferred, and only once.')
export const transferDay = () =>
  invalid('payments.transfer_day', 'The day of the transfer lies before the refund, or in the future.', {
    fields: { paidOn: ['payments.transfer_day'] },
  })
export const secondPersonNeeded = () =>
  precondition(
    'payments.second_person',
    'A refund of this size is decided by somebody else than who asked for it.',
  )
export const notSupport = () => notAllowed('payments.not_support', 'Only support does this.')
export const differenceSettled = () =>
  conflict('payments.difference_settled', 'This difference is settled already.')
export const documentMissing = () => notFound('payments.document_missing', 'This document does not exist.')
export const nothingToConfirm = () =>
  precondition('payments.nothing_to_confirm', 'Nothing was paid to this professional in this period.')
export const signatureInvalid = () =>
  notAllowed('payments.signature_invalid', 'The message was not signed by the card processor.')
export const processorSilent = (cause: unknown) =>
  new CodedError(
    'internal',
    'payments.processor_silent',
    'The card processor did not answer. Try again in a moment: nothing is ever charged twice.',
    {},
    { cause },
  )
