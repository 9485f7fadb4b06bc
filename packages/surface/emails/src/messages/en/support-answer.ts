export const supportAnswer = {
  subject: 'There is an answer for you',
  preview: 'It waits where you asked.',
  title: 'You have an answer',
  what: 'You asked our support something and were gone when the answer came.',
  action: 'Read the answer',
  link: 'The link opens the conversation without signing in, so keep this letter to yourself. Thirty days after the last message the conversation is deleted.',
  signIn:
    'You read it signed in to your account. Thirty days after the last message the conversation is deleted.',
  reason:
    'You receive this letter because you asked our support and left this address or have it in your account.',
} as const
