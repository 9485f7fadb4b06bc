export const en = {
  title: 'Before people book',
  lead: 'What your people show before their first booking, besides signing in.',
  back: 'Sign-in',
  why: 'Whoever runs your company’s sign-in can technically sign in as anybody. A key that only the person has closes that door. We recommend to offer it, and to require it where trust in the sign-in is low.',
  key: 'Require a key of their own',
  keyHint:
    'A passkey on their phone or computer, or the electronic ID. It takes a minute. Without one nobody books; what is booked stays.',
  eid: 'Require the electronic ID',
  eidHint: 'In Iceland only. The number is kept sealed, and only the person sees it.',
  eidName: 'Wait while support compares a name',
  eidNameHint:
    'Where the name of the ID is not that of the account, support compares the two. Without this, people book meanwhile. You do not learn whom it concerns.',
  eidElsewhere: 'The country of your hub is not Iceland, so the electronic ID is never asked for.',
  sees: 'You never learn who has added a key, who has not, or who stopped here.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. It holds for every booking from now on.',
  noHub: 'Your company has no hub yet.',
  toHub: 'Begin with its address and its look',
} as const
