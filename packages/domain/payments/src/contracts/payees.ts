/** What the processor still wants of somebody who is paid, as the few things that a person can do about it. */
export const missingParts = ['identity', 'document', 'bank', 'business', 'contact', 'terms', 'other'] as const
export type MissingPart = (typeof missingParts)[number]

export const accountStates = ['started', 'needs_more', 'in_review', 'ready', 'refused'] as const
/** How the account of somebody who is paid stands at the processor. */
export type AccountState = (typeof accountStates)[number]

/** Why money did not move: whose account, whose purse, or the bank's own reasons. */
export const transferFailures = [
  'account_not_ready',
  'our_funds',
  'bank_account',
  'bank_refused',
  'processor',
] as const
export type TransferFailure = (typeof transferFailures)[number]
