export const en = {
  title: 'What it costs',
  each: 'One session',
  chosen: '{count, plural, =0 {None chosen} one {The one you chose} other {The # you chose}}',
  count: 'Count again with these dates',
  credits:
    'The credits are set aside when you book, from the period in which each session takes place. If they do not reach, you are asked first.',
  self: 'You pay each session after it.',
} as const
