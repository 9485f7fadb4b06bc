export const accountExists = {
  subject: 'You already have an account',
  preview: 'There is nothing to set up.',
  title: 'You already have an account',
  what: 'Somebody, most likely you, has just asked for a new account with this address. You have one already, so nothing was changed.',
  action: 'Sign in',
  otherwise:
    'If this was not you, you can ignore this letter: nobody was told that this address has an account.',
  reason: 'You receive this because somebody entered this address to continue on Kara.',
} as const
