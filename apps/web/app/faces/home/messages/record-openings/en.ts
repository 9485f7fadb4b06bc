export const en = {
  title: 'Who opened your record',
  lead: 'Your professional writes notes that only they read. Here you see when they opened them, or what you wrote to them. What was read is not recorded anywhere.',
  back: 'Sessions',
  none: 'Nobody has opened anything yet',
  noneText: 'As soon as a professional opens a note about you, or your answers, it stands here.',
  nobody: 'A professional who has left',
  kind: {
    note: 'opened a note about you',
    answers: 'opened your answers to the intake form',
    wellbeing: 'looked at how you said you are',
    request: 'opened what you wrote with your request',
    taken_along: 'saved your whole record, to keep it as the law asks',
    resealing: 'moved your record to another key, without reading it',
  },
  link: 'Who opened your record',
} as const
