import { z } from 'zod'

/** Limits of a policy, each with its reason. */
export const limits = {
  /** Two hundred credits a period: more is a typing mistake, not a benefit. */
  allowanceCreditsMax: 200,
  /** The largest single purchase; larger ones are agreed with people, not with a form. */
  purchaseCreditsMax: 100_000,
  /** Rows of a person's statement shown at once. */
  movementsPerPage: 50,
  /** Lots of one person: five years of monthly allowances. Older ones are over and explain nothing. */
  lotsRead: 60,
  /** What comes back after its own lot has ended can be used for another month. */
  returnedUsableDays: 30,
  /** A year: what is carried longer than the next period is not a benefit of a period any more. */
  rolloverDaysMax: 366,
  leaverDaysMax: 366,
  /** Before credits expire their owner is told this many days ahead (rules of the product). */
  expiryNoticeDays: [30, 7],
} as const

export const periods = ['month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

const wholeOrHalf = (maximum: number) =>
  z.coerce
    .number()
    .positive()
    .max(maximum)
    .refine((value) => Number.isInteger(value * 2), { error: 'credits.half_steps' })

export const anchors = ['company', 'claim'] as const
export const rollovers = ['none', 'capped', 'until'] as const

/** A company's rules: what each employee is granted, for how long, and what happens at the edges. */
export const SetCreditPolicyInput = z.object({
  allowanceCredits: wholeOrHalf(limits.allowanceCreditsMax),
  period: z.enum(periods),
  /** Periods begin on the company's day, or on the day of each person's first claim. */
  anchor: z.enum(anchors).default('company'),
  /** A day on which a period begins; later ones follow from it. */
  periodStartsOn: z.iso.date(),
  timeZone: z.string().min(1).max(64),
  proRata: z.boolean(),
  /** What is left at the end of a period: it expires, up to a cap is carried into the next, or stays usable for days. */
  rollover: z.enum(rollovers).default('none'),
  rolloverCapCredits: wholeOrHalf(limits.allowanceCreditsMax).optional(),
  rolloverDays: z.coerce.number().int().min(1).max(limits.rolloverDaysMax).optional(),
  /** When the pool is empty: people may pay themselves, or their claim waits for the company. */
  poolEmpty: z.enum(['self_pay', 'wait']),
  /** Upcoming sponsored sessions of a leaver: kept, cancelled with the credit returned, or self-paid. */
  leaverRule: z.enum(['keep', 'cancel', 'offer_self_pay']),
  /** With `keep`: how many days after the last one sponsored sessions still take place. */
  leaverDays: z.coerce.number().int().min(0).max(limits.leaverDaysMax).default(30),
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
  readonly anchor: (typeof anchors)[number]
  readonly proRata: boolean
  readonly rollover: (typeof rollovers)[number]
  readonly rolloverCapHalves: number | null
  readonly rolloverDays: number | null
  readonly poolEmpty: 'self_pay' | 'wait'
  readonly leaverRule: 'keep' | 'cancel' | 'offer_self_pay'
  readonly leaverDays: number
}

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
