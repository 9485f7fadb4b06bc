export const en = {
  why: 'Two people test it first, both within a day: one account can be an exception in your provider, and nobody should shut themself out.',
  own: {
    title: 'A test that you began',
    how: 'Press “Test sign-in” above and sign in with your account at work.',
  },
  colleague: {
    title: 'A test with the account of somebody else',
    how: 'One more colleague must test: at your computer in a private window, as another administrator, or by the link for IT.',
  },
  done: 'Done',
  missing: 'Missing',
} as const
