export const cardDue = {
  subject: 'A card is still missing',
  preview: 'It takes a minute to add one.',
  title: 'A card is still missing',
  what: '{name} asks for a card before your first time together on {when}.',
  action: 'Add a card',
  nothing:
    'Nothing is taken from it now. Your booking stands either way, and your card statement does not say what it is about.',
  reason: 'You get this letter because of the time that you booked.',
} as const
