export const sessionUpdate = {
  subject: {
    moved: 'New time: {moment}',
    missed: 'About your time: {moment}',
    professional_absent: 'About your time: {moment}',
    failed: 'About your time: {moment}',
    reversed: 'About your time: {moment}',
    upheld: 'About your time: {moment}',
    reviewed: 'About your time: {moment}',
    self_pay_offered: 'Will you keep it? {moment}',
    professional_parted: 'About your time: {moment}',
    funding_changed: 'About your time: {moment}',
    absence_reported: 'Were you there? {moment}',
    absence_taken_back: 'About your time: {moment}',
  },
  preview: 'What changed, and what you can do.',
  title: {
    moved: 'Your booking has a new time',
    missed: 'Nobody was there',
    professional_absent: 'This time did not take place',
    failed: 'This time did not work out',
    reversed: 'This time does not count',
    upheld: 'It stays as it was marked',
    reviewed: 'It is decided how this time ended',
    self_pay_offered: 'Do you want to keep this time?',
    professional_parted: 'This time stays, later ones will be with somebody else',
    funding_changed: 'How this time is paid has changed',
    absence_reported: 'Your client says that nobody came',
    absence_taken_back: 'Your client was mistaken',
  },
  client: {
    moved: 'Your booking was moved. It is still the same one; only the time is new. It was: {from}',
    missed:
      'You were marked as absent, so this time counts as held. If that is not so, say so before: {until}',
    professional_absent:
      'We are sorry: you waited, and nobody came. Nothing is owed, and credits are back with you.',
    failed: 'Less than half of it could be held. Nothing is owed, and credits are back with you.',
    reversed: 'You objected, and you were right. Credits are back with you, and an open bill is dropped.',
    upheld: 'You objected. We looked at what is recorded and could not find that you were there.',
    reviewed: 'We looked at how this time ended. You read the outcome on its page.',
    self_pay_offered:
      'The credits that were to pay for this time ended together with your place at the company. You can keep it by paying {price} yourself, after it has taken place. Answer before {until}; without an answer the time is given back and nothing is charged.',
    professional_parted:
      'The person you meet then takes no new bookings in your hub any more. What you have booked stays as it is. For times after it there are others in the hub, and you can still cancel or move this one.',
    funding_changed: 'You pay for this time yourself now. The time itself stays as it was.',
    absence_reported: 'You said that nobody came. The other one is asked.',
    absence_taken_back: 'You took back that nobody came.',
  },
  professional: {
    moved: 'This booking was moved. It was: {from}',
    missed: 'Your client was marked as absent.',
    professional_absent: 'Your client waited and you did not come. The credits went back to them.',
    failed: 'This time was marked as failed.',
    reversed: 'Your client objected to having been marked as absent, and was right. The time does not count.',
    upheld: 'Your client objected to having been marked as absent. It stays as you marked it.',
    reviewed:
      'You asked us to look at how this time ended. That is decided now, and you read it on the page of this time.',
    self_pay_offered: 'Your client was asked about this time.',
    absence_reported:
      'Your client came, and says that you did not. Answer before {until}. Without an answer it counts as said: the credits go back to your client, and you are not paid for this time.',
    absence_taken_back:
      'Your client had said that nobody came, and took it back. You need not answer any more: this time counts as if nothing had been said.',
    professional_parted: 'You take no new bookings in this hub any more. This time stays.',
    funding_changed:
      'Your client now pays for this time directly, no longer with credits. The time itself stays as it was.',
  },
  cannot: 'Can you not come then? Cancelling is free until: {until}',
  action: 'Open the booking',
  reason: 'You receive this because of a time that was booked on Kara.',
} as const
