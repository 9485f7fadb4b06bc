export const passwordNeeded = {
  subject: 'Choose a password for your account',
  preview: 'The sign-in that you used until now is switched off.',
  title: 'Choose a password for your account',
  what: 'The sign-in that opened your account until now has been switched off, and your account has no password yet.',
  how: 'Enter the address that this letter came to. We send a code to it, and with the code you choose a password.',
  action: 'Choose a password',
  same: 'The account is yours, and everything in it is as it was.',
  reason: 'You receive this because it concerns your way into your account. It cannot be turned off.',
} as const
