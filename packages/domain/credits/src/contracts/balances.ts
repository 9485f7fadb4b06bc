import { z } from 'zod'
import type { Explanation } from './explanations.ts'

export const HoldCreditsInput = z.object({
  /** The id the hold gets, for who writes what refers to it in the same go. */
  holdId: z.string().optional(),
  sessionId: z.string(),
  amountHalves: z.number().int().min(1).max(20),
  /** When the session takes place, as an ISO 8601 instant: its period pays. */
  sessionAt: z.string(),
})

/**
 * Where credits of a person come from: the allowance of a period, what was carried over from the one before,
 * what came back after its end, a grant of the company.
 */
export type LotName = 'period' | 'carried' | 'returned' | `grant:${string}`

/** Credits with an end of their own. */
export interface CreditLot {
  readonly name: LotName
  readonly periodStart: string
  readonly amountHalves: number
  readonly availableHalves: number
  /** ISO 8601 instants: from the first up to, not including, the second. */
  readonly usableFrom: string
  readonly usableUntil: string
}

/** One person's credits at one company, as they can be used in one period. All amounts in halves. */
export interface CreditBalance {
  readonly periodStart: string
  /** The day after the last one of the period: what is left then expires. */
  readonly periodEnd: string
  readonly isClaimed: boolean
  /** ISO 8601 instant; null before the claim. */
  readonly claimedAt: string | null
  /** Claimed, or what a claim would grant. */
  readonly allowanceHalves: number
  /** What a whole period grants, where the allowance is a share of it; null where it is not. */
  readonly shareOfHalves: number | null
  readonly availableHalves: number
  readonly heldHalves: number
  readonly spentHalves: number
  readonly expiredHalves: number
  /** What can be used at the time that was asked about, what ends first standing first. */
  readonly lots: readonly CreditLot[]
}

export const movementKinds = ['grant', 'claim', 'hold', 'spend', 'release', 'expire', 'adjust'] as const
export type MovementKind = (typeof movementKinds)[number]

/** One line of a person's statement. */
export interface CreditMovement {
  readonly id: string
  readonly kind: MovementKind
  readonly amountHalves: number
  readonly reason: string
  readonly explanation: Explanation
  /** Between which kinds of account: `pool`, `allowance`, `held`, `spent`, `expired`. */
  readonly fromKind: string
  readonly toKind: string
  /** Of a claim: the first day of the period that it is for, which may be the next one; an ISO date. */
  readonly periodStart: string | null
  /** ISO 8601 instant. */
  readonly occurredAt: string
}

/** A page of them, newest first; `next` is null on the last one. */
export interface MovementPage {
  readonly movements: readonly CreditMovement[]
  readonly next: string | null
}
