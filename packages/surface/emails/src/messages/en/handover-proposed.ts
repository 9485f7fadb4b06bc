export const handoverProposed = {
  subject: 'A question about your sessions',
  preview: 'You decide how you go on.',
  title: 'You decide how you go on',
  what: '{professional} stops taking sessions with you and proposes that you go on with {colleague}.',
  yours:
    'Nothing moves without your consent. Behind the link you see your sessions to come, and choose which of them you have with your next professional and which are cancelled. It costs nothing to cancel them.',
  action: 'Look and decide',
  life: 'You can answer until {moment}. Without an answer everything stays as it is.',
  notes:
    'What {professional} wrote about you stays with {professional}. {colleague} sees your name only after you have agreed, and nothing of what was said.',
  reason: 'You receive this letter because it is about your sessions.',
} as const
