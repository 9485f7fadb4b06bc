import { CodedError, notAllowed, notFound } from '@kara/kernel'

export const notYourPayments = () =>
  notAllowed('payments.not_allowed', 'Only an owner, HR or finance administrator pays for credits.')
export const checkoutMissing = () => notFound('payments.checkout_missing', 'This payment does not exist.')
export const signatureInvalid = () =>
  notAllowed('payments.signature_invalid', 'The message was not signed by the card processor.')
export const processorSilent = (cause: unknown) =>
  new CodedError(
    'internal',
    'payments.processor_silent',
    'The card processor did not answer. Nothing was charged; try again in a moment.',
    {},
    { cause },
  )
