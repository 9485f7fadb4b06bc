import { notAllowed, notFound } from '@kara/kernel'

export const notYourEarnings = () =>
  notAllowed('payouts.not_allowed', 'Only the professional sees what they earn.')
export const statementMissing = () => notFound('payouts.statement_missing', 'This statement does not exist.')
