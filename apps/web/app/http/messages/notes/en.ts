export const en = {
  not_allowed: 'Only the client and the professional see this.',
  task_missing: 'Nothing is asked for this session.',
  already_answered: 'These answers were sent before.',
  answers_missing: 'Some answers are still missing.',
  request_too_long: 'This is longer than a request can be. Keep the rest for the session.',
} as const
