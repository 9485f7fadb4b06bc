export const sessionReminder = {
  subject: {
    day: 'Reminder: {moment}',
    hour: 'In one hour: {time} ({zone})',
  },
  preview: {
    day: 'One day to go.',
    hour: 'Your link is inside.',
  },
  title: {
    day: 'One day to go',
    hour: 'It starts in an hour',
  },
  what: {
    day: 'A short reminder of what you have planned.',
    hour: 'A good moment to find a quiet place where nobody disturbs you.',
  },
  action: 'Open the session',
  task: 'Still to do: <link>fill in the short form</link>.',
  changeFree: 'You can <link>move or cancel</link> free of charge until {moment}.',
  change: 'Something came up? <link>See what you can do</link>.',
  reason: {
    client: 'You receive this because you made a booking on Kara.',
    professional: 'You receive this because somebody booked a time with you on Kara.',
  },
} as const
