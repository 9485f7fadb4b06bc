export const en = {
  title: 'Set up a sign-in',
  heading: 'Set up the sign-in',
  description:
    'Three steps, about ten minutes. Everything here can be repeated, and nobody notices anything before your colleagues switch the sign-in on.',
  frame: 'Sign-in of {company}',
  until: 'This link works until {when}',
  domainsTitle: '1. The domain is yours',
  noDomain: 'No domain is named yet',
  noDomainWhy:
    'Your colleagues name the domain of your work addresses on their page. It then appears here with its record.',
  connectTitle: '2. The identity provider is connected and tested',
  notConnected: 'Not connected yet',
  notConnectedWhy: 'Choose your provider; every step and every value to copy is there.',
  domainFirst: 'A domain has to be proven first: only its addresses can sign in.',
  connect: 'Connect the identity provider',
  connectAnother: 'Connect another',
  endTitle: '3. Your colleagues switch it on',
  end: 'After a test that went through you are done. Your colleagues see it on their page and decide when people use it.',
  over: 'This set-up link does not work',
  overHow: 'Nothing that was set up by it is lost.',
} as const
