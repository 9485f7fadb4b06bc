export const timeAway = {
  subject: 'About your sessions',
  preview: 'From when until when nothing new can be booked.',
  title: 'Away for a while',
  titleForGood: 'No new sessions any more',
  what: {
    until: '{name} is away from {from} and back on {back}. Nothing new can be booked in between.',
    open: '{name} is away from {from}. When new sessions can be booked again is not known yet.',
    forGood: '{name} takes no new sessions from {from} on.',
  },
  says: '{name} writes: “{message}”',
  stays:
    'Sessions that you have booked stay. If one of them had to be cancelled, you get a letter of its own about it, and it costs you nothing.',
  action: 'See your sessions',
  urgent: 'In an emergency do not wait for an answer: call the emergency number of the country you are in.',
  reason: 'You receive this letter because it is about your sessions.',
} as const
