export const en = {
  title: 'What clients say',
  lead: 'After a session clients can say how it was. You read the averages of five different people together, never one answer, and not before the month is over.',
  none: 'Not enough people yet',
  noneText: 'As soon as five different clients have said something, and that month is over, it stands here.',
  newest: 'The latest five people',
  before: 'The five before: {value}',
  of: '{value} of 5',
  questions: {
    understood: 'Felt heard and understood',
    useful: 'It was about what matters to them',
    suits: 'The way of working suits them',
  },
  trend: 'How it went',
  trendText: '{question}: from 1, not at all, to 5, entirely. Each point is five other people.',
  point: 'Five people',
  average: 'Average',
  group: 'No. {number}',
} as const
