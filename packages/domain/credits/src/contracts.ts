import { z } from 'zod'

/** Limits of a policy, each with its reason. */
export const limits = {
  /** Two hundred credits a period: more is a typing mistake, not a benefit. */
  allowanceCreditsMax: 200,
  /** The largest single purchase; larger ones are agreed with people, not with a form. */
  purchaseCreditsMax: 100_000,
  /** Rows of a person's statement shown at once. */
  movementsPerPage: 50,
} as const

export const periods = ['month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

const wholeOrHalf = (maximum: number) =>
  z.coerce
    .number()
    .positive()
    .max(maximum)
    .refine((value) => Number.isInteger(value * 2), { error: 'credits.half_steps' })

/** A company's rules: what each employee is granted, for how long, and what happens at the edges. */
export const SetCreditPolicyInput = z.object({
  allowanceCredits: wholeOrHalf(limits.allowanceCreditsMax),
  period: z.enum(periods),
  /** A day on which a period begins; later ones follow from it. */
  periodStartsOn: z.iso.date(),
  timeZone: z.string().min(1).max(64),
  proRata: z.boolean(),
  /** When the pool is empty: people may pay themselves, or their claim waits for the company. */
  poolEmpty: z.enum(['self_pay', 'wait']),
  /** Upcoming sponsored sessions of a leaver: kept, cancelled with the credit returned, or self-paid. */
  leaverRule: z.enum(['keep', 'cancel', 'offer_self_pay']),
})
export type SetCreditPolicyInput = z.input<typeof SetCreditPolicyInput>

export const PurchaseCreditsInput = z.object({
  amountCredits: z.coerce.number().int().positive().max(limits.purchaseCreditsMax),
  funding: z.enum(['invoice', 'card']),
  poNumber: z.string().trim().max(60).default(''),
})
export type PurchaseCreditsInput = z.input<typeof PurchaseCreditsInput>

export const HoldCreditsInput = z.object({
  sessionId: z.string(),
  amountHalves: z.number().int().min(1).max(20),
  /** When the session takes place, as an ISO 8601 instant: its period pays. */
  sessionAt: z.string(),
})

export interface CreditPolicy {
  readonly id: string
  readonly version: number
  readonly allowanceHalves: number
  readonly period: Period
  /** ISO date. */
  readonly periodStartsOn: string
  readonly timeZone: string
  readonly proRata: boolean
  readonly poolEmpty: 'self_pay' | 'wait'
  readonly leaverRule: 'keep' | 'cancel' | 'offer_self_pay'
}

/** One person's credits at one company in one period. All amounts in halves. */
export interface CreditBalance {
  readonly periodStart: string
  /** The day after the last one of the period: what is left then expires. */
  readonly periodEnd: string
  readonly isClaimed: boolean
  /** Claimed, or what a claim would grant. */
  readonly allowanceHalves: number
  readonly availableHalves: number
  readonly heldHalves: number
  readonly spentHalves: number
  readonly expiredHalves: number
}

export const movementKinds = ['grant', 'claim', 'hold', 'spend', 'release', 'expire', 'adjust'] as const
export type MovementKind = (typeof movementKinds)[number]

/** One line of a person's statement. */
export interface CreditMovement {
  readonly id: string
  readonly kind: MovementKind
  readonly amountHalves: number
  readonly reason: string
  /** ISO 8601 instant. */
  readonly occurredAt: string
}

/** What HR sees: what was bought. What people used comes from reports, above the floor only. */
export interface PoolStatement {
  readonly fundedHalves: number
  readonly pendingHalves: number
  readonly purchases: readonly PoolPurchase[]
}

export interface PoolPurchase {
  readonly id: string
  readonly amountHalves: number
  readonly funding: 'invoice' | 'card'
  readonly poNumber: string
  readonly state: 'pending' | 'funded' | 'failed'
  readonly createdAt: string
}
