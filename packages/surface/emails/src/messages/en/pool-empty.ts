export const poolEmpty = {
  subject: 'Your credit pool is empty',
  preview: 'Here is what happens now.',
  title: 'Your credit pool is empty',
  what: 'Every credit in the pool has been given out. What people have received or booked stays theirs; new credits have to wait until there are more.',
  action: 'See your credits',
  private: 'We tell you that the pool is empty, never who asked for credits.',
  reason: 'You receive this because you look after the credits of a hub on Kara.',
} as const
