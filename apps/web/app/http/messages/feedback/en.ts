export const en = {
  not_allowed: 'Only the client speaks of a session, and only its professional learns of it.',
  answer_missing: 'Choose an answer.',
  given_before: 'You have said something of this session before.',
  not_open: 'A session can be spoken of in the two weeks after it was held.',
} as const
