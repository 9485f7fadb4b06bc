export const handoverAnswered = {
  subject: 'A proposal was answered',
  preview: 'See what was decided.',
  title: {
    accepted: 'Your client goes on with your colleague',
    declined: 'Your client does not want to change',
    lapsed: 'Your client did not answer',
    taken_over: 'A client comes to you',
  },
  what: {
    accepted:
      'They agreed. Their sessions with you are cancelled free of charge, and those that they chose are booked with your colleague. Your notes stay with you.',
    declined: 'Nothing has moved: sessions that are booked with you stay, until one of you cancels them.',
    lapsed: 'Nothing has moved: sessions that are booked with you stay, until one of you cancels them.',
    taken_over:
      'Somebody who saw a colleague of yours goes on with you. Sessions that they chose in your free times stand in your calendar. What your colleague wrote stays with your colleague.',
  },
  action: 'Open the page',
  reason: 'You receive this letter because it is about one of your clients.',
} as const
