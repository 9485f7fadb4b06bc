export const en = {
  not_allowed: 'Only the professional sees what they earn.',
  statement_missing: 'This statement does not exist.',
} as const
