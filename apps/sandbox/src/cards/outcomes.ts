/** The ways a card says no, with the codes that the API reports. */
export const DECLINES = {
  generic_decline: { title: 'Declined', code: 'card_declined', message: 'Your card was declined.' },
  insufficient_funds: {
    title: 'Not enough money',
    code: 'card_declined',
    message: 'Your card has insufficient funds.',
  },
  lost_card: { title: 'Lost card', code: 'card_declined', message: 'Your card was declined.' },
  stolen_card: { title: 'Stolen card', code: 'card_declined', message: 'Your card was declined.' },
  fraudulent: { title: 'Suspected fraud', code: 'card_declined', message: 'Your card was declined.' },
  expired_card: { title: 'Expired card', code: 'expired_card', message: 'Your card has expired.' },
  incorrect_cvc: {
    title: 'Wrong security code',
    code: 'incorrect_cvc',
    message: 'Your card’s security code is incorrect.',
  },
  processing_error: {
    title: 'Processing error',
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  authentication_required: {
    title: 'The bank wants the person to be there',
    code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
} as const

export type Decline = keyof typeof DECLINES

export const DECLINE_NAMES = Object.keys(DECLINES) as [Decline, ...Decline[]]

/** What the buttons of the checkout page do. */
export const OUTCOMES = [
  'success',
  'success-slow-webhook',
  'success-duplicate-webhook',
  'success-no-return',
  'authentication',
  'authentication-failed',
  'abandoned',
  ...DECLINE_NAMES,
] as const

export type Outcome = (typeof OUTCOMES)[number]

export function isDecline(outcome: string): outcome is Decline {
  return outcome in DECLINES
}

/** The test payment methods of the API, by what happens when they are charged. */
const METHODS: Record<string, Decline | 'success' | 'authentication'> = {
  pm_card_visa: 'success',
  pm_card_mastercard: 'success',
  pm_card_chargeDeclined: 'generic_decline',
  pm_card_visa_chargeDeclined: 'generic_decline',
  pm_card_chargeDeclinedInsufficientFunds: 'insufficient_funds',
  pm_card_visa_chargeDeclinedInsufficientFunds: 'insufficient_funds',
  pm_card_chargeDeclinedLostCard: 'lost_card',
  pm_card_chargeDeclinedStolenCard: 'stolen_card',
  pm_card_chargeDeclinedFraudulent: 'fraudulent',
  pm_card_chargeDeclinedExpiredCard: 'expired_card',
  pm_card_chargeDeclinedIncorrectCvc: 'incorrect_cvc',
  pm_card_chargeDeclinedProcessingError: 'processing_error',
  pm_card_authenticationRequired: 'authentication',
  pm_card_threeDSecure2Required: 'authentication',
}

export function outcomeOfMethod(method: string): Decline | 'success' | 'authentication' | undefined {
  return METHODS[method]
}
