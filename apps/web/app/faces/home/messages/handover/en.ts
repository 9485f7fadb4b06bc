export const en = {
  pageTitle: 'Going on with somebody else?',
  asked: '{professional} stops and proposes {colleague}',
  why: 'You decide whether you go on with {colleague}. Answer before {when}; without an answer everything stays as it is.',
  look: 'Look and decide',
  heading: 'Go on with {colleague}?',
  lead: '{professional} stops taking sessions with you and proposes {colleague}.',
  until: 'Answer before {when}. Without an answer everything stays as it is.',
  sessions: 'Your sessions ahead with {professional}',
  sessionsHint:
    'Choose which of them you have with {colleague} at the same time. The others are cancelled, free of charge, and you can book new times.',
  noSessions: 'You have no session ahead. If you agree, you can book {colleague} from then on.',
  keepTime: 'With {colleague}, {price}',
  notFree: '{colleague} is not free then; it is cancelled if you agree',
  free: 'free of charge',
  effectTitle: 'If you agree',
  effect: {
    name: '{colleague} sees your name, and the sessions you chose.',
    notes: 'What {professional} wrote stays with {professional}. Nothing of it goes on.',
    credits: 'Credits of your employer that a cancelled session used come back to you.',
    told: '{professional} is told that you agreed. Your employer learns nothing.',
  },
  accept: 'Go on with {colleague}',
  decline: 'No, leave everything as it is',
  busy: 'One moment…',
  done: {
    accept: 'Agreed. Your sessions are as you chose.',
    decline: 'Nothing has changed, and {professional} is told so.',
  },
  ended: {
    accepted: {
      title: 'You go on with {colleague}',
      text: 'You agreed to this on {date}. Your sessions are as you chose.',
    },
    declined: {
      title: 'You left everything as it was',
      text: 'You answered on {date}. {professional} is told, and nothing has changed.',
    },
    withdrawn: {
      title: '{professional} took the proposal back',
      text: 'Since {date} there is nothing to decide any more. Everything stays as it is.',
    },
    lapsed: {
      title: 'The time to answer is over',
      text: 'It ended on {date} without an answer. Everything stays as it is.',
    },
    gone: {
      title: 'There is nothing to decide any more',
      text: 'Whoever was proposed is no longer here. Everything stays as it is.',
    },
    professionals: 'Your professionals',
  },
} as const
