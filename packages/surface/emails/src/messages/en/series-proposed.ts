export const seriesProposed = {
  subject: 'Times are proposed to you',
  preview: 'You decide whether to book them.',
  title: 'You decide whether to book these times',
  what: '{name} proposes these times to you. Nothing is booked, and nothing is charged or set aside, before you accept.',
  zone: 'Times: {zone}',
  action: 'See what they cost and decide',
  life: 'You can answer until {moment}. Without an answer nothing is booked.',
  kept: 'The times are not kept for you. Behind the link you see which of them are still free, and you can leave out what does not suit you.',
  reason: 'You receive this letter because it is about your sessions.',
} as const
