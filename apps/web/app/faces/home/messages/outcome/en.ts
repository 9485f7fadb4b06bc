export const en = {
  pageTitle: 'Object',
  missed: {
    title: 'You were marked as absent',
    text: 'The session counts as held, because you had not come when the other one need wait no longer.',
    reviewed:
      'Your professional says that you did not come. We looked at what was recorded, and the session counts as held.',
    contact: {
      phone: 'You were tried to be reached by telephone.',
      message: 'You were tried to be reached by message.',
      in_room: 'You were waited for.',
    },
    until: 'Is that not so? You can object until {when}.',
    object: 'Object to this',
    over: 'The time to object ended on {when}.',
  },
  review: {
    status: 'Being checked',
    title: 'We are checking how this session ended',
    text: 'What was recorded does not quite agree, so somebody looks at it who sees neither your name nor your workplace. You need do nothing. Until then no credit is used and nothing is charged; you read here how it ended.',
  },
  waiting: {
    title: 'You have objected',
    text: 'Somebody looks at what is recorded and answers you. Nothing more is needed from you.',
  },
  accepted: {
    title: 'You were right',
    text: 'The session does not count: credits are back with you, and an open bill is dropped.',
  },
  upheld: {
    title: 'It stays as it was marked',
    text: 'We looked at what is recorded and could not find that you were there. The session counts as held.',
  },
  cancelled: {
    by: {
      client: 'You cancelled this session',
      professional: 'Your professional cancelled this session',
      sponsor: 'This session was cancelled when its credits ended',
    },
    when: 'Cancelled on {when}.',
    because: {
      unwell: 'They were not well enough to hold it.',
      away: 'They were away then.',
      duty: 'Another duty could not be moved.',
      client_asked: 'They did it because you asked them to.',
    },
    sponsor: 'They ended together with your place at the company, so the time was given back.',
  },
  professionalAbsent: {
    title: 'We are sorry: your professional did not come',
    text: 'Nothing is owed for this session. Credits are back with you.',
  },
  failed: {
    title: 'This session did not work out',
    text: 'Nothing is owed for this session. Credits are back with you.',
  },
  report: {
    title: 'Did nobody come?',
    text: 'If you were there and your professional was not, say so. They are asked; if they agree or do not answer, nothing is owed and credits come back.',
    submit: 'Nobody came',
    done: 'Said. Your professional is asked, and you read the answer in a letter and here.',
  },
  reported: {
    title: 'You said that nobody came',
    text: 'Your professional is asked and can answer until {until}. Without an answer nothing is owed, and credits come back by themselves.',
    takeBack: 'I was mistaken',
    tookBack: 'Taken back. The session goes on as if nothing had been said.',
  },
  appeal: {
    heading: 'What happened?',
    who: 'Somebody who does not know your name or your workplace reads this, beside the time of the session and what the room recorded.',
    label: 'In your words',
    hint: 'What it was about stays out of this; write only where you were.',
    submit: 'Send',
    busy: 'Sending…',
    back: 'Leave it',
    done: 'Sent. You will read the answer in a letter and here.',
    doneBefore: 'You had objected before; that stands.',
  },
} as const
