export const waitlistUpdate = {
  subject: { time_free: 'A time is free', expired: 'You wait no longer' },
  preview: { time_free: 'Others who wait know of it too.', expired: 'No time became free.' },
  what: {
    time_free: '{name} has a free time: {when}.',
    expired:
      'You waited for a time with {name}, and none became free that fits. You can wait again, or look at who else has times.',
  },
  first: 'Everybody who waits reads this at the same moment. Whoever takes the time first has it.',
  action: { time_free: 'See the time', expired: 'See who has times' },
  leave: 'If you do not want to hear of further times, stop waiting on your own pages.',
  reason: 'You get this letter because you asked to be told when a time is free.',
} as const
