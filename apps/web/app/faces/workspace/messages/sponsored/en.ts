export const en = {
  title: 'Covered by the workplace',
  titleIn: 'Covered in {hub}',
  lead: 'So that you can plan together. What was given in all, and what is used elsewhere, stays with your client.',
  left: '{count, plural, =0 {No further session is covered} one {One further session is covered} other {# further sessions are covered}}',
  leftOrMore: 'At least {count, plural, one {one further session is} other {# further sessions are}} covered',
  unit: 'Counted in sessions like the last one: {service}',
  ask: 'Suggest asking for more credits',
  effect:
    'Your client decides. If they agree, the workplace gets a card with the amount and the reason: without a name, neither theirs nor yours, and days later, among others.',
  amount: 'How much more',
  reason: 'Reason on the card',
  reasons: {
    more_time: 'More sessions are needed',
    crisis: 'Things are hard right now',
    new_matter: 'Something new has come up',
    other: 'Another reason',
  },
  submit: 'Ask my client',
  busy: 'Sending…',
  withdraw: 'Take it back',
  asked: 'Your client sees it on their start page and has a week to answer.',
  withdrawn: 'It is taken back.',
  state: {
    proposed: 'You suggested {credits}. Your client can answer until {when}.',
    accepted:
      'Your client agreed to ask for {credits}. What the workplace answers is told to your client alone.',
    declined: 'Your client did not want to ask for {credits}.',
    lapsed: 'Your suggestion of {credits} was not answered.',
  },
} as const
