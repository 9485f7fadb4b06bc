export const en = {
  heading: 'The terms',
  short: 'Version {version}',
  read: 'I have read the terms and accept them',
  missing: 'Accept the terms to go on, or decline to leave.',
  accept: 'Accept and go on',
  accepting: 'Saving…',
  decline: 'Decline and leave',
} as const
