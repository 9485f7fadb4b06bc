export const seriesProposalEnded = {
  subject: 'Proposed times were not booked',
  preview: 'Nothing is booked.',
  title: {
    declined: 'Your client does not want these times',
    lapsed: 'The time to answer is over',
  },
  what: {
    professional:
      'Nothing is booked of the times that you proposed, and nothing was charged. Sessions that were booked before stay as they are. You can propose others.',
    client:
      'Times were proposed to you, and there was no answer. Nothing is booked, and nothing was charged or set aside. Sessions that you booked before stay as they are.',
  },
  action: { professional: 'Open the page about your client', client: 'See your sessions' },
  reason: {
    professional: 'You receive this letter because it is about one of your clients.',
    client: 'You receive this letter because it is about your sessions.',
  },
} as const
