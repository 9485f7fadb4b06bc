import { z } from 'zod'
import { limits, type Period, periods } from './limits.ts'

export const PurchaseCreditsInput = z.object({
  amountCredits: z.coerce.number().int().positive().max(limits.purchaseCreditsMax),
  funding: z.enum(['invoice', 'card']),
  poNumber: z.string().trim().max(60).default(''),
})
export type PurchaseCreditsInput = z.input<typeof PurchaseCreditsInput>

/** How many credits a company buys at most in a calendar month, quarter or year of its own zone. */
export const SetBudgetInput = z.object({
  period: z.enum(periods),
  /** Zero: there is no budget. */
  capCredits: z.coerce.number().int().min(0).max(limits.purchaseCreditsMax),
})
export type SetBudgetInput = z.input<typeof SetBudgetInput>

/** A budget and what was bought of it, paid or still to be paid; use does not count, so it tells nothing of people. */
export interface CreditBudget {
  readonly period: Period
  readonly capHalves: number
  readonly boughtHalves: number
  /** The first and the last day of this period: ISO dates in the company's zone. */
  readonly periodStart: string
  readonly lastDay: string
}

/** What HR sees: what was bought. What people used comes from reports, above the floor only. */
export interface PoolStatement {
  readonly fundedHalves: number
  readonly pendingHalves: number
  /** What is missing for what the rules promise, where they may promise no more than was bought. */
  readonly beyondHalves: number
  /** The newest. */
  readonly purchases: readonly PoolPurchase[]
}

export interface PoolPurchase {
  readonly id: string
  readonly amountHalves: number
  /** What of it an invoice was taken back for. */
  readonly creditedHalves: number
  readonly funding: 'invoice' | 'card'
  readonly poNumber: string
  readonly state: 'pending' | 'funded' | 'failed'
  readonly createdAt: string
}
