export const bookingConfirmedProfessional = {
  subject: 'New booking: {moment}',
  preview: 'It is already in your calendar.',
  title: 'You have a new booking',
  what: 'It is already in your calendar, and the time is taken in every hub.',
  action: 'Open in your workspace',
  calendar: 'The calendar file that comes with this letter has a neutral title and names nobody.',
  reason: 'You receive this because somebody booked a time with you on Kara.',
} as const
