export const intakeDue = {
  subject: 'A few questions are waiting, until {when}',
  preview: 'They take a few minutes.',
  title: 'A few questions are waiting',
  what: '{name} asks you to answer them by {when}, so that your time together begins well.',
  action: 'Answer now',
  sealed: 'Your answers are sealed: only the two of you read them.',
  reason: 'You get this letter because these answers are needed before the time you booked.',
} as const
