export const en = {
  title: 'A card before the first session: {names}',
  why: 'You pay these sessions yourself, after each of them. Your professional sees whether a card is there, and nothing else of it.',
  add: 'Add a card',
} as const
