export const setUpLink = {
  subject: 'A sign-in to set up',
  preview: 'Your identity provider needs one more app; the steps are behind the link.',
  title: 'Connect your sign-in',
  what: 'Your colleagues at {company} ask you to connect your identity provider, so that people sign in with their account at work.',
  how: 'Behind the link are the steps for Entra ID, Google Workspace, Okta and others, with every value to copy, and a test that shows what still needs a change. You need no account, and nobody notices anything before your colleagues switch it on. It takes about ten minutes.',
  action: 'Begin the set-up',
  life: 'The link works for {days} days, for this one task. A newer link ends it. Pass it on only to whoever sets this up.',
  reason:
    'You receive this one letter because somebody who runs the set-up at your company wrote your address.',
} as const
