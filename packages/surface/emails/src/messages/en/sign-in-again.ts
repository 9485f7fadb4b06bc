export const signInAgain = {
  subject: 'You can try to sign in again',
  preview: 'What stood in the way has been put right.',
  title: 'You can try again',
  what: 'You told our support that a sign-in did not work ({reference}). What stood in the way has been put right.',
  how: 'Start again from the page where you began. If it does not work, answer support with the new reference code that you see then.',
  action: 'Try again',
  reason:
    'You receive this one letter because you left this address with that message. We do not keep it for anything else.',
} as const
