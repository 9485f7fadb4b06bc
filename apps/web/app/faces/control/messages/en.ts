export const en = {
  title: 'Your company at Kara',
  places: { start: 'Overview' },
} as const
