export const bookingCancelledClient = {
  subject: 'Cancelled: {moment}',
  preview: 'There are other times to choose from.',
  title: 'Your booking is cancelled',
  what: {
    client: 'As you asked, this booking is cancelled.',
    professional: 'This time had to be cancelled by the professional. We are sorry for the trouble.',
    support: 'Our support has cancelled this booking. We are sorry for the trouble.',
    sponsor:
      'The credits that were to pay for this time ended together with your place at the company, so the time was given back.',
  },
  because: {
    unwell: 'They are not well enough to hold it.',
    away: 'They are away then.',
    duty: 'Another duty could not be moved.',
    client_asked: 'They cancelled it because you asked them to.',
  },
  outcome: {
    credits_returned: 'Back on your balance: {credits}',
    credits_spent: 'The free time to cancel had passed. Used: {credits}',
    charged: 'The free time to cancel had passed. Charged: {price}',
    nothing_charged: 'Nothing was charged.',
  },
  action: 'Find another time',
  reason: 'You receive this because you made a booking on Kara.',
} as const
