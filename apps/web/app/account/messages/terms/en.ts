export const en = {
  heading: 'The terms',
  short: 'Version {version}',
  read: 'I have read the terms and accept them',
  missing: 'Accept the terms to go on, or decline to leave.',
  newer: 'The terms have just changed',
  newerText:
    'A new version came into force while you were reading. This is it; nothing has been accepted yet.',
  accept: 'Accept and go on',
  accepting: 'Saving…',
  decline: 'Decline and leave',
} as const
