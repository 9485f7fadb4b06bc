export const en = {
  who5: {
    title: 'Wellbeing (WHO-5)',
    lead: 'From 0, the worst, to 100, the best that can be said of two weeks.',
  },
  gad7: {
    title: 'Worries (GAD-7)',
    lead: 'From 0, no worries, to 21, the most that can be said of two weeks. Lower is better.',
  },
  day: 'Day',
  score: 'Score',
} as const
