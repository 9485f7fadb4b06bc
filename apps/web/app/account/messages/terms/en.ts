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
  changes: 'What is new',
  asked: {
    title: 'Terms',
    changed: 'The terms have changed',
    changedLead:
      'Read what is new and accept it to go on. Until then nothing changes in what you have done so far.',
    first: 'The terms come first',
    firstLead: 'You read and accept them once. You can read them again in your account whenever you like.',
    declineText: 'If you decline, you are signed out, and nothing is lost.',
    home: 'Go to your own sessions and receipts instead',
    declined: 'You are signed out. You did not accept the terms, and everything stays as it was.',
  },
  announced: {
    title: 'A small change to the terms',
    nothing: 'There is nothing for you to do.',
    read: 'Read the terms',
    known: 'Got it',
  },
  waiting: {
    title: 'New terms apply',
    text: 'You will be asked to accept them the next time you book.',
    read: 'Read and accept them now',
  },
} as const
