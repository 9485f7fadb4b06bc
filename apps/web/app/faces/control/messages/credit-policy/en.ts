export const en = {
  title: 'Rules for credits',
  description:
    'What each of your people gets. One credit pays an hour with a professional, half a credit half an hour.',
  back: 'Credits',
  changeTitle: 'What a change does',
  changeWhat:
    'Sessions that are booked keep their credits. A lower amount counts at once for what people have taken and not booked; all else begins with their next period.',
  allowance: 'For each person',
  creditsUnit: 'credits',
  period: 'Every',
  periods: { month: 'month', quarter: 'quarter', year: 'year' },
  daysUnit: 'days',
  anchor: 'Periods are counted from',
  anchorChoices: {
    company: 'a day of the company’s',
    claim: 'the day on which each person first takes their credits',
  },
  startsOn: 'Periods begin on',
  startsOnHint:
    'A day on which a period begins; the others follow from it. Counted from each person’s own day, it plays no part.',
  proRata: 'Who joins during a period gets a share',
  proRataHint: 'In proportion to what is left of the period, in half credits.',
  rollover: 'What is left at the end of a period',
  rolloverChoices: {
    none: 'expires',
    capped: 'is carried into the next period, up to a limit',
    until: 'can be used for some days longer',
  },
  rolloverCap: 'Carried over at most',
  rolloverDays: 'Usable after the end for',
  poolEmpty: 'When the pool is empty',
  poolEmptyChoices: {
    self_pay: 'People can pay for sessions themselves',
    wait: 'New credits wait until you buy more',
  },
  promise: 'If everybody took everything',
  promiseHint:
    'Credits leave the pool only when somebody takes them, so rules can promise more than the pool holds.',
  promiseChoices: {
    open: 'It may be more than you have bought; who takes credits first has them',
    bought: 'A year of it must have been bought in the last twelve months',
  },
  promisedPeople: 'How many people work for you?',
  promisedPeopleHint: 'What a year of the rules can come to is reckoned with it. It is kept with the rules.',
  peopleUnit: 'people',
  leaver: 'When somebody leaves the company',
  leaverHint:
    'What becomes of sessions that are booked. One that begins within a day takes place in any case. You are not told who had any.',
  leaverChoices: {
    keep: 'They keep the sessions that are booked, for a while',
    cancel: 'The sessions are cancelled and the credits come back to you',
    offer_self_pay: 'They are offered to pay for the sessions themselves',
  },
  leaverDays: 'Kept sessions take place within',
  summary: 'In one sentence',
  noSummary: 'Fill in the amount, the period and the day; this sentence follows.',
  set: 'Set these rules',
  preview: 'See what this changes',
  busy: 'Saving…',
  saved: 'The rules for credits are set.',
} as const
