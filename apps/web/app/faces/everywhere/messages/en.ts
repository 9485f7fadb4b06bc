export const en = {
  trouble: {
    title: 'Sign-in not finished',
    heading: 'Your company’s sign-in did not finish',
    unknown: 'We cannot say more about this attempt here. Nothing was changed.',
    user: 'Start again. If it stays like this, tell support the reference code.',
    company_it:
      'Your company’s IT can put this right. Give them the reference code; it opens exactly this attempt.',
    hr: 'Your company’s HR can put this right. Give them the reference code; it opens exactly this attempt.',
    support: 'Our support can put this right. Tell them the reference code; it opens exactly this attempt.',
    engineers: 'The fault is ours and we have been told. Support can say more with the reference code.',
    again: 'Start again',
    back: 'Back',
    reference: 'Reference code',
    copy: 'Copy',
    copied: 'Copied',
  },
} as const
