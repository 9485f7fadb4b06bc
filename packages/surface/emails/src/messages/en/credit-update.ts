export const creditUpdate = {
  subject: {
    claimed: 'Your credits are ready',
    spent: 'Your credit balance has changed',
    returned: 'Credits are back on your balance',
  },
  preview: 'See what you have now.',
  title: {
    claimed: 'Your credits are ready',
    spent: 'What you used',
    returned: 'Credits are back on your balance',
  },
  what: {
    claimed: 'You can use them for any session, at a time that suits you.',
    spent: 'Your session has taken place, so what was held for it is now used.',
    returned: 'Your session did not take place, so what was held for it is yours to use again.',
  },
  moved: {
    claimed: 'Received: {credits}',
    spent: 'Used: {credits}',
    returned: 'Returned: {credits}',
  },
  available: 'Available now',
  usableUntil: 'Usable until the end of',
  session: 'Session',
  action: 'See your credits',
  private: 'Your workplace does not see how you use them.',
  reason: 'You receive this because your credits changed on Kara.',
} as const
