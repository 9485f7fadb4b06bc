export const en = {
  not_allowed: 'Only an owner, HR or finance administrator pays for credits.',
  processor_silent: 'The card processor did not answer. Nothing was charged; try again in a moment.',
  checkout_missing: 'This payment does not exist.',
  signature_invalid: 'The message was not signed by the card processor.',
} as const
