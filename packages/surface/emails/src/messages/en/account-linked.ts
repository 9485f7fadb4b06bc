export const accountLinked = {
  subject: 'A new way to sign in was added',
  preview: 'Was this you? If so, there is nothing to do.',
  title: 'A new way to sign in was added',
  what: 'Your account can now also be opened with a sign-in that your workplace looks after.',
  address: 'Addresses at {domain}',
  since: 'Added {moment}',
  same: 'Your account is still yours, and everything in it stays as it was.',
  action: 'See your ways to sign in',
  otherwise:
    'If this was not you, open the page above with your own password, choose a new one there, protect the account with a key of your own, and write to our support.',
  reason: 'You receive this because it concerns the safety of your account. It cannot be turned off.',
} as const
