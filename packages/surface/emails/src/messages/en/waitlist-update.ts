export const waitlistUpdate = {
  subject: {
    time_free: 'A time is free',
    time_offered: 'A time for you',
    taken_off: 'You wait no longer',
    expired: 'You wait no longer',
  },
  preview: {
    time_free: 'Others who wait know of it too.',
    time_offered: 'It is named to you; it is not kept.',
    taken_off: 'Others may have times.',
    expired: 'No time became free.',
  },
  what: {
    time_free: '{name} has a free time: {when}.',
    time_offered: '{name} offers you a time: {when}.',
    taken_off:
      '{name} cannot give you a time, and took you off the list. You can look at who else has times.',
    expired:
      'You waited for a time with {name}, and none became free that fits. You can wait again, or look at who else has times.',
  },
  first: {
    time_free: 'Everybody who waits reads this at the same moment. Whoever takes the time first has it.',
    time_offered:
      'It is named to you alone, but it stands in the calendar as a free time: whoever takes it first has it.',
  },
  action: {
    time_free: 'See the time',
    time_offered: 'See the time',
    taken_off: 'See who has times',
    expired: 'See who has times',
  },
  leave: 'If you do not want to hear of further times, stop waiting on your own pages.',
  reason: 'You get this letter because you asked to be told when a time is free.',
} as const
