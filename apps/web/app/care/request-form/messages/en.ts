export const en = {
  service: 'What would you like?',
  serviceFact: '{duration}, {format}',
  language: 'In which language?',
  anyLanguage: 'Any of them',
  wishedAt: '{when}',
  wishedAtHint: 'The time you chose. {name} may book it for you at once; it is not held until then.',
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
  replyPrivately:
    'An answer comes within {reply, plural, one {a day} other {# days}} as a rule. After {days, plural, one {# day} other {# days}} without one the request ends, and you are told.',
  paidPrivately:
    'You pay the price shown yourself, once a time is agreed. No company is in this, and no credits.',
  reply: {
    day: 'An answer usually comes within a day. After {days, plural, one {# day} other {# days}} without one you are shown who else could help.',
    two_days:
      'An answer usually comes within two days. After {days, plural, one {# day} other {# days}} without one you are shown who else could help.',
    longer:
      'An answer can take more than two days. After {days, plural, one {# day} other {# days}} without one you are shown who else could help.',
    unknown:
      'An answer comes within {reply, plural, one {a day} other {# days}} as a rule. After {days, plural, one {# day} other {# days}} without one you are shown who else could help.',
  },
  first: { signIn: 'Sign in, in another tab', terms: 'Read the new terms, in another tab' },
  submit: 'Send the request',
  busy: 'Sending…',
} as const
