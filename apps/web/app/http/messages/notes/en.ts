export const en = {
  not_allowed: 'Only the client and the professional see this.',
  task_missing: 'Nothing is asked for this session.',
  already_answered: 'These answers were sent before.',
  answers_missing: 'Some answers are still missing.',
} as const
