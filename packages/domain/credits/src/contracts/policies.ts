import { z } from 'zod'
import { limits, type Period, periods, wholeOrHalf } from './limits.ts'

export const anchors = ['company', 'claim'] as const
export const rollovers = ['none', 'capped', 'until'] as const
export const promises = ['open', 'bought'] as const

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
  /**
   * Together the allowances may come to more than was bought, and who takes credits first has them; or a year of them,
   * for so many people, to no more than was bought in the last twelve months.
   */
  promise: z.enum(promises).default('open'),
  promisedPeople: z.coerce.number().int().min(1).max(limits.headcountMax).optional(),
  /** Upcoming sponsored sessions of a leaver: kept, cancelled with the credit returned, or self-paid. */
  leaverRule: z.enum(['keep', 'cancel', 'offer_self_pay']),
  /** With `keep`: how many days after the last one sponsored sessions still take place. */
  leaverDays: z.coerce.number().int().min(0).max(limits.leaverDaysMax).default(30),
})
export type SetCreditPolicyInput = z.input<typeof SetCreditPolicyInput>

export const PreviewPolicyInput = z.object({
  rules: SetCreditPolicyInput,
  /** How many people work for the company, as it says itself. */
  headcount: z.coerce.number().int().min(1).max(limits.headcountMax),
  /** What was released to the company: whole months, each above the group floor; null before there is any. */
  released: z
    .object({
      people: z.number().int().positive(),
      creditsHalves: z.number().int().nonnegative(),
      months: z.number().int().positive(),
    })
    .nullable(),
})
export type PreviewPolicyInput = z.input<typeof PreviewPolicyInput>

/** A year under some rules, in halves. */
export interface YearlyUse {
  readonly perPersonHalves: number
  /** Everybody takes everything. */
  readonly atMostHalves: number
  /** As much as was used, as far as the rules allow it. */
  readonly expectedHalves: number
}

export interface PolicyEffect {
  /** The day on which the other rules begin for who has claimed; null where each person has a period of their own. */
  readonly startsOn: string | null
  /** For some they begin sooner: the rules were changed before, within a period. */
  readonly isStaggered: boolean
  /** A lower amount for the same period counts at once for what is taken and not booked; null where nothing does. */
  readonly lowerHalves: number | null
  /** Their first period, where it is shorter than the later ones: its last day, and what each gets for it. */
  readonly short: { readonly lastDay: string; readonly allowanceHalves: number } | null
  /** What the expectation stands on: the company's released months, or the example of the house. */
  readonly basis: 'released' | 'example'
  readonly before: YearlyUse | null
  readonly after: YearlyUse
  /** What was bought in the last twelve months, and what of a year's promise that leaves open where it may not. */
  readonly boughtHalves: number
  readonly beyondHalves: number
}

export interface CreditPolicy {
  readonly id: string
  readonly version: number
  /** ISO 8601 instant. */
  readonly createdAt: string
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
  readonly promise: (typeof promises)[number]
  readonly leaverRule: 'keep' | 'cancel' | 'offer_self_pay'
  readonly leaverDays: number
}

/** The rules as the company's own side reads them. */
export interface CompanyPolicy extends CreditPolicy {
  /** How many people the promise is reckoned for, as the company says itself; null where it may be more than was bought. */
  readonly promisedPeople: number | null
}
