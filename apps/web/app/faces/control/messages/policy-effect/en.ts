export const en = {
  title: 'What this changes',
  description:
    'Nothing is changed yet. Sessions that are booked keep the credits they hold, whatever you decide.',
  back: 'Back to the rules',
  now: 'The rules now',
  wanted: 'The rules then',
  when: 'From when',
  lower:
    'The lower amount counts at once for what is not booked: of what somebody has taken, whatever goes beyond {credits} returns to the pool, also when a booked session is cancelled. Sessions that are booked stay.',
  startsAll:
    'Who has taken credits of this period keeps {kept, select, all {them} other {the rest of them}} to its end; for them the new rules begin on {day}, unless they have booked further ahead and taken that period too. Whoever takes credits for the first time does it by the new rules at once.',
  startsBy:
    'You changed the rules before, so not everybody’s period ends on the same day. Who has taken credits keeps {kept, select, all {them} other {the rest of them}} to its end; for all of them the new rules have begun by {day}, unless they have booked further ahead. Whoever takes credits for the first time does it by the new rules at once.',
  short:
    'Their first period by the new rules is a short one, until the end of {last}. Each of them gets {credits} for it.',
  startsEach:
    'Who has taken credits keeps {kept, select, all {their period as it is} other {the rest of them to the end of their period}}; for each of them the new rules begin with their own next one. Whoever takes credits for the first time does it by the new rules at once.',
  effect: 'In a year',
  basisReleased:
    'The expected use takes your last {months, plural, one {released month} other {# released months}}: about {people} people in a month, each as much as they used then, within the rules.',
  basisExample:
    'An example, not your company: one in ten people uses four credits a year, within the rules. Your own figures take its place once a month is released in which enough people used credits for its figures to be shown.',
  headcount: 'How many people work for you?',
  headcountHint: 'Only for this calculation. It is not kept.',
  people: 'people',
  reckon: 'Calculate again',
  wouldHave: 'With these rules a company like yours would have used {credits} in a year.',
  figure: 'Figure',
  before: 'Now',
  after: 'Then',
  perPerson: 'One person can take',
  atMost: 'All of them take everything',
  expected: 'Expected use',
  example: 'Expected use, example',
  promised: 'These rules promise more than you have bought',
  promisedText:
    'That is allowed: credits leave the pool only when somebody takes them. So far you have bought {bought}; if everybody took everything, a year would need {most}. You get a letter when less than a fifth of what you bought is left, and when nothing is.',
  poolEmpty: {
    self_pay: 'Then people can pay for sessions themselves until you buy more.',
    wait: 'Then what people take waits until you buy more.',
  },
  beyond: 'These rules promise more than you have bought',
  beyondText:
    'You decided to promise no more than that. For {people, plural, one {# person} other {# people}} a year of them comes to {most}; in the last twelve months you bought {bought}. Buy {missing} more first, or promise less.',
  beyondBuy: 'Buy credits',
  change: 'Change the rules',
  busy: 'Changing…',
  saved: 'The rules for credits are changed.',
} as const
