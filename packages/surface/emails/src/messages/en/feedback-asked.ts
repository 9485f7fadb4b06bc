export const feedbackAsked = {
  subject: 'Three short questions',
  preview: 'They take a minute, if you like.',
  title: 'How was it?',
  what: 'You met {name} on {when}. If you like, say how it was: three questions, a minute.',
  action: 'Answer',
  together:
    '{name} learns the averages of five people together, never your answers alone, and nobody else reads them. You need not answer.',
  reason: 'You get this letter because of the time that you booked.',
} as const
