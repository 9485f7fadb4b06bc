export const bookingCancelledProfessional = {
  subject: 'Cancelled: {moment}',
  preview: 'The time is free again.',
  title: 'A booking is cancelled',
  what: {
    client: 'Your client has cancelled this booking. The time is free again in every hub.',
    professional:
      'As you asked, this booking is cancelled. Your client has been told and offered other times.',
    support: 'Our support has cancelled this booking. The time is free again in every hub.',
    sponsor:
      'This booking was given back because its payment fell away; your client did nothing. The time is free again in every hub.',
  },
  compensated: 'It was cancelled after the cut-off, so you are paid: {amount}',
  uncompensated: 'Nothing is paid for this time.',
  action: 'Open your calendar',
  reason: 'You receive this because somebody had booked a time with you on Kara.',
} as const
