export const en = {
  title: 'Your place',
  places: { start: 'Today' },
} as const
