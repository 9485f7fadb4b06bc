export const reviewOverdue = {
  subject: 'A professional waits for your answer',
  preview: 'The two days that were promised are over.',
  what: '{name} entered papers more than 48 hours ago, and nobody has answered. An answer within 48 hours was promised.',
  todo: 'Confirm or refuse each paper, decide about the application, or ask for what is missing. A question stops the clock.',
  action: 'Look at the papers',
  reason: 'You receive this because you work in support of Kara.',
} as const
