export const listingRemoved = {
  subject: 'A hub no longer lists you',
  preview: 'Sessions that are booked take place, and are paid as agreed.',
  what: '{hub} has taken you out of its hub. From now on nobody can book you there.',
  keeps:
    'What is booked already takes place as agreed, and is paid as agreed. The times stay in your calendar.',
  clients:
    'Open requests from there are passed on, and whoever has a time with you is told. Your notes stay yours.',
  action: 'See your hubs',
  reason: 'You get this letter because you were one of the professionals of this hub.',
} as const
