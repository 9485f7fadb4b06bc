export const creditsProposed = {
  subject: 'You are asked something',
  preview: 'You decide, and nobody else hears of it.',
  title: 'You decide whether to ask for more credits',
  what: '{name} thinks that you could use more credits than you have left, and suggests that you ask for some. Behind the link you see how many, and why.',
  action: 'Look at it and decide',
  life: 'You can answer until {moment}. Without an answer nothing is asked.',
  nobody: 'Nobody is asked for anything before you agree, and your name is never on the question.',
  reason: 'You receive this letter because it is about your sessions.',
} as const
