export const en = {
  title: 'Request a session',
  heading: 'Request a session with {name}',
  lead: 'Say what you need and when you could come. Nothing is booked or charged until a time is agreed.',
  closed: {
    left: 'Your employment at this company has ended, so its sessions are closed to you. What you had stays in your own place.',
    never: 'This hub is for people who work at its company. Your account is not one of them.',
  },
  declineText: 'Without the terms nothing can be sent. Declining leads back to the profile.',
  service: 'What would you like?',
  serviceFact: '{duration}, {format}',
  wishes: 'When could you come?',
  wishesHint:
    'Choose everything that usually suits ({zone}). A time within it may be booked for you directly; for any other you are asked first.',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  partOfDay: '{day}, {part}',
  optional: 'optional',
  ownWords: 'What would you like help with?',
  ownWordsHint: 'A sentence or two is enough. It is sealed; only you and {name} can read it.',
  left: '{count, plural, one {# character} other {# characters}} left',
  paidByCredits:
    'A session is paid with your credits once a time is agreed; you have {available}. Should they not reach, you are asked first.',
  paidBySelf: 'Your company does not pay for sessions here: you pay the price shown once a time is agreed.',
  reply: {
    day: 'An answer usually comes within a day. After four days without one you are shown who else could help.',
    two_days:
      'An answer usually comes within two days. After four days without one you are shown who else could help.',
    longer:
      'An answer can take more than two days. After four days without one you are shown who else could help.',
    unknown:
      'An answer comes within two days as a rule. After four days without one you are shown who else could help.',
  },
  submit: 'Send the request',
  busy: 'Sending…',
} as const
