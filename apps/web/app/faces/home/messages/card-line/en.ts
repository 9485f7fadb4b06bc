export const en = {
  charged:
    'Nothing is charged now: {card} is charged the day after the session, and you can choose another card until then.',
  directTitle: 'This professional takes no cards here',
  direct: 'You pay directly, as the two of you agree. The bill comes after the session and says how much.',
  noneTitle: 'A card first',
  expiredTitle: 'Your card has expired',
  none: 'What you pay yourself is taken from a card the day after the session. Its number is typed at the card processor; nothing is charged now, and you come back here.',
  add: 'Add a card',
  adding: 'Opening the secure page…',
} as const
