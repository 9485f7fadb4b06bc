export const en = {
  signUp: 'Create an account',
  signIn: 'Sign in',
  sameAddress: 'Use the address to which the letter came. It is how we know that the invitation is yours.',
  signedInAs: 'You are signed in as {name}.',
  otherTitle: 'This invitation went to another address',
  other:
    'None of the proven addresses of your account is the one to which it was sent. If that address is yours too, add it to your account and come back. If you have another account, sign out and use that one.',
  addAddress: 'Add an address',
  signOut: 'Sign out',
} as const
