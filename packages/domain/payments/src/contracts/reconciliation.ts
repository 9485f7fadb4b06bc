import { z } from 'zod'

export const reconciliationLimits = {
  /** The processor tells what it has to tell for three days; charges are compared for longer than that. */
  chargeDays: 7,
  /** A bank may refuse a refund weeks after it was sent. */
  refundDays: 35,
  /** What support may look back on by hand. */
  handDaysMax: 90,
  /** What is asked of the processor in one go, of each kind: what its client lists at most. */
  listedMax: 10_000,
  /** Until then a request that was not answered may still be on its way. */
  graceMinutes: 60,
  /** Whoever was sent to the bank and has not come back by then does not come back. */
  leftAtBankHours: 24,
  differencesShown: 100,
  reconciliationsShown: 10,
} as const

/** `transfer`: to the account of somebody who is paid; `payout`: from there to their bank. */
export const moneySubjects = ['charge', 'refund', 'checkout', 'transfer', 'payout', 'dispute'] as const
export type MoneySubject = (typeof moneySubjects)[number]

export const differenceKinds = [
  /** Both know it, and it stands otherwise there. */
  'state',
  'amount',
  /** The processor moved money of which nothing is written here. */
  'unknown_here',
  /** It is written here that money moved, and the processor knows nothing of it. */
  'missing_there',
  /** Begun here, and never heard there. */
  'never_arrived',
  /** Begun at the bank's page, and nobody came back. */
  'left_at_bank',
  /** The processor took money twice for one attempt of ours. */
  'second_payment',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export const differenceStates = ['open', 'repaired', 'resolved', 'gone'] as const
export type DifferenceState = (typeof differenceStates)[number]

/** What the processor says of money and we do not, or the other way round. Instants in ISO 8601. */
export interface MoneyDifference {
  readonly id: string
  readonly kind: DifferenceKind
  readonly subject: MoneySubject
  readonly ourId: string | null
  readonly processorId: string | null
  /** What stands on the client's bank statement, when it is about a bill. */
  readonly reference: string | null
  readonly ourState: string | null
  readonly theirState: string | null
  readonly ourAmount: { readonly amountMinor: number; readonly currency: string } | null
  readonly theirAmount: { readonly amountMinor: number; readonly currency: string } | null
  readonly state: DifferenceState
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly settledAt: string | null
  /** Why support holds it for settled. */
  readonly words: string
}

/** One comparison. Instants in ISO 8601. */
export interface Reconciliation {
  readonly id: string
  readonly isByHand: boolean
  readonly chargesSince: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly compared: number
  readonly repaired: number
  readonly open: number
  readonly isPartial: boolean
}

export const RequestReconciliationInput = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1, 'payments.days_invalid')
    .max(reconciliationLimits.handDaysMax, 'payments.days_invalid')
    .default(reconciliationLimits.chargeDays),
})
export type RequestReconciliationInput = z.input<typeof RequestReconciliationInput>

export const ResolveDifferenceInput = z.object({
  differenceId: z.uuid(),
  words: z.string().trim().min(1, 'payments.resolution_missing').max(500),
})
export type ResolveDifferenceInput = z.input<typeof ResolveDifferenceInput>
