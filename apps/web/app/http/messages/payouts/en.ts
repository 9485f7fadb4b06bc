export const en = {
  not_allowed: 'Only the professional sees what they earn.',
  statement_missing: 'This statement does not exist.',
  not_support: 'Only support does this.',
  transfer_missing: 'This payment does not exist.',
  not_sendable: 'This payment does not wait to be sent again.',
  account_first: 'The bank account has to be put right first.',
} as const
