export const electronicIdAnswers = {
  subject: 'You can go on where you stopped',
  preview: 'The electronic ID answers again.',
  what: 'The electronic ID did not answer when you wanted to go on. Now it does.',
  action: 'Go on',
  how: 'If what you had chosen is no longer free, the page shows what comes nearest to it.',
  reason: 'You receive this one letter because you asked to be told.',
} as const
