export const en = {
  title: 'WHO-5 wellbeing score',
  lead: 'From 0, the worst, to 100, the best that can be said of two weeks.',
  day: 'Day',
  score: 'Score',
} as const
