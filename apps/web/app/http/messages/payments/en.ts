export const en = {
  not_allowed: 'Only an owner, HR or finance administrator pays for credits.',
  not_your_money: 'Only the person whose card it is can do this.',
  processor_silent:
    'The card processor did not answer. Try again in a moment: nothing is ever charged twice.',
  checkout_missing: 'This payment does not exist.',
  card_missing: 'This card does not exist.',
  setup_missing: 'This visit does not exist.',
  bill_missing: 'This bill does not exist.',
  charge_missing: 'This payment does not exist.',
  too_many_cards: 'You have as many cards as can be kept. Remove one first.',
  card_needed: 'Add a card first.',
  bill_not_open: 'This bill was settled meanwhile. Nothing more is due.',
  signature_invalid: 'The message was not signed by the card processor.',
} as const
