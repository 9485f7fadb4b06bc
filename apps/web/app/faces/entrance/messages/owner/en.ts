export const en = {
  title: 'Owners: sign in without the company’s sign-in',
  heading: 'When your company’s sign-in is out of order',
  text: 'For owners alone, and only while your company’s own sign-in does not work: by your password, and a code that we send to your address.',
  told: 'Everybody who looks after your company’s sign-in gets a letter about it. It opens the settings of that sign-in and nothing else, and ends by itself within half a day.',
  send: 'Send me a code',
  sending: 'Checking…',
  back: 'Back to signing in',
} as const
