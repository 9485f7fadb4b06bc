export const supportWaiting = {
  title: 'Somebody is waiting for an answer',
  preview: 'They have waited for some minutes.',
  what: 'Somebody asked support at {when} and has had no answer yet.',
  todo: 'Whoever answers first has the conversation. You are told once for each time that somebody begins to wait.',
  action: 'Open the conversation',
  reason: 'You receive this because you work in support of Kara.',
} as const
