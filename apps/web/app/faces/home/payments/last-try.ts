import type { Charge, FailureReason } from '@kara/payments/contracts'

/** How the last attempt to pay an open bill stands. */
export interface LastTry {
  /** Why it failed; null: it did not. */
  readonly failure: FailureReason | null
  /** The processor has it and has not answered. */
  readonly isWaiting: boolean
  /** The card with which it waits at the bank for its holder. */
  readonly isLeftAtBank: string | null
}

export function lastTryOf(bill: { readonly state: string }, last: Charge | undefined): LastTry {
  if (bill.state !== 'open' || !last) return { failure: null, isWaiting: false, isLeftAtBank: null }
  return {
    failure: last.state === 'failed' ? (last.failure ?? 'declined') : null,
    isWaiting: last.state === 'started',
    isLeftAtBank: last.state === 'needs_authentication' ? last.cardId : null,
  }
}
