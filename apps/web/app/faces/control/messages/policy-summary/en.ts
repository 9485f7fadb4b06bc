export const en = {
  grant: {
    month: 'Each of your people can take {credits} every month, counted from {date}.',
    quarter: 'Each of your people can take {credits} every quarter, counted from {date}.',
    year: 'Each of your people can take {credits} every year, counted from {date}.',
  },
  grantFromClaim: {
    month: 'Each of your people can take {credits} every month, counted from the day they first do.',
    quarter: 'Each of your people can take {credits} every quarter, counted from the day they first do.',
    year: 'Each of your people can take {credits} every year, counted from the day they first do.',
  },
  rollover: {
    none: 'What is not used by the end of the period expires.',
    capped: 'Of what is not used by the end of the period, the next one takes over up to {credits}.',
    until:
      'What is not used by the end of the period can be used {days, plural, one {# day} other {# days}} longer.',
  },
  proRata: 'Who joins in the middle of a period gets the share that is left of it.',
  wholePeriod: 'Who joins in the middle of a period gets the full amount.',
  poolEmpty: {
    self_pay: 'When the pool is empty, people can pay for sessions themselves.',
    wait: 'When the pool is empty, new credits wait until you buy more.',
  },
  promise: {
    open: 'All of it together may be more than you have bought; who takes credits first has them.',
    bought:
      'A year of it, for {people, plural, one {# person} other {# people}}, may be no more than you bought in the last twelve months.',
  },
  leaver: {
    keep: 'Who leaves keeps the sessions that are booked within {days, plural, one {# day} other {# days}}.',
    cancel: 'When somebody leaves, their booked sessions are cancelled and the credits come back to you.',
    offer_self_pay: 'When somebody leaves, they are offered to pay for their booked sessions themselves.',
  },
  peopleRead: 'Your people read',
  forPeople: {
    month: 'You have {credits} every month. An hour costs 1 credit.',
    quarter: 'You have {credits} every quarter. An hour costs 1 credit.',
    year: 'You have {credits} every year. An hour costs 1 credit.',
  },
  peopleRollover: {
    none: 'What you do not use expires at the end of the period.',
    capped: 'Of what you do not use, the next period takes over up to {credits}.',
    until: 'What you do not use stays good for {days, plural, one {# day} other {# days}} after the period.',
  },
  peoplePrivate: 'Your employer sees what it buys, never who books.',
} as const
