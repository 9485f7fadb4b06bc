export const en = {
  title: 'Your day',
  places: { start: 'Calendar' },
} as const
