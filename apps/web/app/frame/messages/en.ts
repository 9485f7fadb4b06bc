export const en = {
  product: 'Kara Hubs',
  skip: 'Skip to the content',
  menu: 'Open the menu',
  signOut: 'Sign out',
  navigation: 'Places',
  flash: { label: 'What just happened', dismiss: 'Close' },
  language: 'Language',
  theme: { label: 'Look', system: 'As the device', light: 'Light', dark: 'Dark' },
  error: {
    pageTitle: 'Something is not right',
    reference: 'Reference code for support',
    copy: 'Copy',
    copied: 'Copied',
    back: 'To the start',
    again: 'Try again',
    signIn: 'Sign in',
    not_found: {
      title: 'There is nothing here',
      why: 'The page was moved, or the address has a slip in it.',
      now: 'Check the address, or begin at the start.',
    },
    not_allowed: {
      title: 'This page is not open to you',
      why: 'You are signed in, but this belongs to somebody else or to another role.',
      now: 'If you should have access, tell support the reference code.',
    },
    not_signed_in: {
      title: 'Sign in to go on',
      why: 'Your session has ended. Nothing was saved just now.',
      now: 'Sign in again and repeat the last step.',
    },
    conflict: {
      title: 'Somebody was faster',
      why: 'What you were working with has changed in the meantime.',
      now: 'Load the page again to see how it is now.',
    },
    invalid: {
      title: 'This could not be read',
      why: 'The address or the form holds something we cannot use.',
      now: 'Go back and try once more.',
    },
    limit: {
      title: 'That was too much at once',
      why: 'A limit was reached that protects everybody here.',
      now: 'Wait a moment and try again.',
    },
    precondition: {
      title: 'This does not go yet',
      why: 'Something has to happen first.',
      now: 'Go back and see what is missing.',
    },
    internal: {
      title: 'This page could not be loaded',
      why: 'The fault is ours. Nothing you wrote before is lost.',
      now: 'Try again in a moment. If it stays like this, tell support the reference code.',
    },
  },
} as const
