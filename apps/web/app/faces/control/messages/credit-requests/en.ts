export const en = {
  title: 'Asks for more',
  description:
    'People ask for more credits than the rules give. You see how much and one reason, never who; the answer finds its way.',
  back: 'Credits',
  toDecide: 'To decide',
  toDecideWhat:
    '{cards, plural, one {One card asks} other {# cards ask}} for {credits} altogether. Bought and paid so far: {bought}.',
  nothing: 'Nothing to decide',
  nothingWhy: 'When people ask for more, their cards come here together, a day later at the earliest.',
  asks: '{credits} more',
  effect:
    'Granted, it takes {credits} from the pool, to be used within {days} days or by the end of the period.',
  reason: {
    more_time: 'More sessions are needed',
    crisis: 'Things are hard right now',
    new_matter: 'Something new has come up',
    other: 'Another reason',
  },
  grant: 'Grant {credits}',
  grantCard: 'Grant {credits}, card {number}',
  ask: 'Ask back',
  askCard: 'Ask back about card {number}',
  question: {
    fewer: 'Would fewer do for now?',
    later: 'Can it wait for the next period?',
    reason: 'Is there a reason that fits better?',
  },
  askEffect: 'The card is then done. Who asked can ask again, as a new card that is not tied to this one.',
  questionAsked: 'Asked back. The person is told, and can ask again.',
  decline: 'Decline',
  declineCard: 'Decline {credits}, card {number}',
  granted: 'Granted. The person is told, and gets the credits as soon as the pool has them.',
  declined: 'Declined. The person is told.',
  decided: 'Decided',
  amount: 'Asked for',
  why: 'Reason',
  decision: 'Decision',
  day: 'Decided on',
  state: { granted: 'Granted', declined: 'Declined', question: 'Asked back' },
  privacyTitle: 'Why there is no name and no time',
  privacy:
    'Cards wait at least a day and come together, so that neither the moment nor the order points at anybody. The credits are given on the other side, which you cannot see.',
} as const
