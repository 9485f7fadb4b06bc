export const en = {
  title: 'Support console',
  places: { start: 'Search' },
} as const
