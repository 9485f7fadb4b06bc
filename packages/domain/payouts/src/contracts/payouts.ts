import type { Money } from '@kara/kernel'
import type { AccountState, MissingPart, TransferFailure } from '@kara/payments/contracts'

export const payoutLimits = {
  /** What failed for want of our own money is tried again after so many hours, and for as long as it takes. */
  ourFundsAgainHours: 24,
  /** A payout that nobody said a word about is asked after. */
  lookAgainHours: 24,
  /** A bank takes days; after these it is a matter for support. */
  stuckAfterDays: 7,
  transfersShown: 200,
} as const

/** Where a professional's money goes. */
export interface PayoutAccount {
  readonly state: AccountState
  readonly missing: readonly MissingPart[]
  /** The account's number at the processor, by which it and support know it; null before the first visit. */
  readonly number: string | null
}

export const transferStates = ['waiting', 'started', 'on_the_way', 'paid', 'failed', 'reversed'] as const
/** `waiting`: for an account. `started`: the processor is being asked. `on_the_way`: to the bank. */
export type TransferState = (typeof transferStates)[number]

/** Whose move it is. */
export type Mover = 'professional' | 'support' | 'bank' | 'nobody'

/** How far the money of a statement came. Instants in ISO 8601. */
export interface TransferPath {
  readonly id: string
  readonly state: TransferState
  readonly failure: TransferFailure | null
  readonly mover: Mover
  /** Whether the professional may have it sent again: their account must be in order. */
  readonly maySendAgain: boolean
  readonly steps: ReadonlyArray<{
    readonly state: TransferState
    readonly failure: TransferFailure | null
    readonly at: string
  }>
}

/** One transfer in support's list; names no client and no payer. */
export interface WatchedTransfer {
  readonly id: string
  readonly professionalId: string
  readonly professionalName: string
  readonly statementNumber: string
  /** First day, ISO date. */
  readonly month: string
  readonly total: Money
  readonly state: TransferState
  readonly failure: TransferFailure | null
  readonly mover: Mover
  readonly isStuck: boolean
  /** Null: they have not begun to say where their money goes. */
  readonly account: AccountState | null
  readonly changedAt: string
  /** The processor's numbers. */
  readonly transferRef: string | null
  readonly payoutRef: string | null
}

/** In which currency an account is kept, where it is another one than the processor takes for a country. */
export const currencyOfCountry: Readonly<Record<string, string>> = { IS: 'ISK' }
