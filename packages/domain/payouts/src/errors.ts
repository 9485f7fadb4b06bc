import { conflict, notAllowed, notFound, precondition } from '@kara/kernel'

export const notYourEarnings = () =>
  notAllowed('payouts.not_allowed', 'Only the professional sees what they earn.')
export const statementMissing = () => notFound('payouts.statement_missing', 'This statement does not exist.')
export const notSupport = () => notAllowed('payouts.not_support', 'Only support does this.')
export const transferMissing = () => notFound('payouts.transfer_missing', 'This payment does not exist.')
export const notSendable = () =>
  conflict('payouts.not_sendable', 'This payment does not wait to be sent again.')
export const accountFirst = () =>
  precondition('payouts.account_first', 'The bank account has to be put right first.')
