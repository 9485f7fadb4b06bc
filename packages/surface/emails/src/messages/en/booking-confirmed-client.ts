export const bookingConfirmedClient = {
  subject: 'Booked: {moment}',
  preview: 'Everything you need is inside.',
  title: 'Your booking is confirmed',
  what: 'Everything you need is here, and in the calendar file that comes with this letter.',
  action: 'Open your session',
  task: 'One thing to do before: <link>fill in the short form</link>.',
  change: 'Plans change. You can <link>move or cancel</link> free of charge until {moment}.',
  private: 'The page asks you to sign in, so that only you can open it.',
  reason: 'You receive this because you made a booking on Kara.',
} as const
