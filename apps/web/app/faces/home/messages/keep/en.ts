export const en = {
  pageTitle: 'Keep this time?',
  asked: 'Do you want to keep the session on {when}?',
  why: 'The credits that were to pay for it ended together with your place at the company. Answer before {when}; without an answer the time is given back and nothing is charged.',
  look: 'Choose',
  heading: 'Keep the session on {when}, {name}?',
  what: 'If you keep it',
  price: 'You pay {price}, after the session. Nothing is charged now.',
  free: 'If you give it back, nothing is charged. {name} is told that the time is free, and not why.',
  until: 'Answer before {when}.',
  take: 'Keep it for {price}',
  decline: 'Give the time back',
  busy: 'One moment…',
  done: {
    taken: 'The session stays. You pay it yourself, after it.',
    declined: 'The time is given back. Nothing is charged.',
  },
} as const
