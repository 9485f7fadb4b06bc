export const en = {
  grant: {
    month: 'Each of your people can take {credits} every month, counted from {date}.',
    quarter: 'Each of your people can take {credits} every quarter, counted from {date}.',
    year: 'Each of your people can take {credits} every year, counted from {date}.',
  },
  expiry: 'What is not used by the end of the period expires.',
  proRata: 'Who joins in the middle of a period gets the share that is left of it.',
  wholePeriod: 'Who joins in the middle of a period gets the full amount.',
  poolEmpty: {
    self_pay: 'When the pool is empty, people can pay for sessions themselves.',
    wait: 'When the pool is empty, new credits wait until you buy more.',
  },
  leaver: {
    keep: 'Who leaves keeps the sessions that are booked.',
    cancel: 'When somebody leaves, their booked sessions are cancelled and the credits come back to you.',
    offer_self_pay: 'When somebody leaves, they are offered to pay for their booked sessions themselves.',
  },
  peopleRead: 'Your people read',
  forPeople: {
    month:
      'You have {credits} every month. An hour costs 1 credit. What you do not use expires at the end of the month. Your employer sees what it buys, never who books.',
    quarter:
      'You have {credits} every quarter. An hour costs 1 credit. What you do not use expires at the end of the quarter. Your employer sees what it buys, never who books.',
    year: 'You have {credits} every year. An hour costs 1 credit. What you do not use expires at the end of the year. Your employer sees what it buys, never who books.',
  },
} as const
