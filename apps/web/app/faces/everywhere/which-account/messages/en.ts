export const en = {
  title: 'Which account is yours?',
  linked:
    'Your company’s sign-in now opens the account that you had. Everything in it is as it was; a letter confirms it.',
  failed: 'That did not work',
  again: 'Sign in again with another account',
  other_address: {
    heading: 'Your company knows you by another address',
    text: 'You began with another address. Your company’s sign-in says that you are {email}.',
    known:
      'If you already have an account here under another address, sign in to it first. Then your company’s sign-in can be added to it, and you do not get a second one.',
    go: 'Go on as {email}',
  },
  signed_in: {
    heading: 'One account, or two?',
    text: 'You are signed in as {name}. Your company’s sign-in says that you are {email}, and nothing here has that address yet.',
    joinWhat:
      'In one account, your sessions, receipts and credits stand together. Your company still sees none of it; but whoever runs its sign-in could technically sign in as you, unless a key of your own protects the account.',
    separateWhat: 'With two, what you do through work and what you do on your own stay apart.',
    join: 'Add it to the account of {name}',
    prove: 'Show that the account of {name} is yours',
    proveWhy:
      'Before the two become one, show once more that the account is yours. You come back here afterwards.',
    separate: 'Keep them apart',
  },
  unproven: {
    heading: 'An account was begun with your address',
    text: 'It was never confirmed, so it may be yours or somebody else’s. To go on with it, enter the code that we send to {email}.',
    password: 'The password chosen for it then no longer counts. You can choose another one later.',
    send: 'Send the code',
    sending: 'Sending…',
    separate: 'Make a new account instead',
  },
} as const
