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
  /** Twenty credits more at once: a larger need is talked about, not asked for in a form. */
  requestCreditsMax: 20,
  /** What was granted on request can be used for a quarter, or to the end of the period if that is later. */
  requestUsableDays: 90,
  /** Cards are shown when this old, this many together, or one this long waiting: when says nothing about who. */
  cardHoursMin: 24,
  cardsMin: 3,
  cardDaysMax: 7,
  /** Cards and grants shown at once. */
  cardsPerPage: 100,
  grantsPerPage: 50,
  /** Addresses named in one grant; more people than this are everyone. */
  grantAddressesMax: 200,
  /** People granted to in one transaction. */
  grantBatch: 200,
  /** A correction above this needs a second person of support. */
  adjustAloneHalvesMax: 20,
  adjustCreditsMax: 1000,
  ledgerRowsPerPage: 100,
  budgetAlerts: [50, 80, 100], // in hundredths of the budget
  /** A pool with less of what was bought than this share is low. */
  poolLowShare: 0.2,
  leaverDaysMax: 366,
  /** The largest company that a form reckons for. */
  headcountMax: 100_000,
  /** The example of the house, where a company has no figures: one in ten people, four hours a year each. */
  exampleShare: 0.1,
  exampleHalvesPerYear: 8,
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
  /** The first day of the next period of all; null where each person has a period of their own. */
  readonly startsOn: string | null
  /** What the expectation stands on: the company's released months, or the example of the house. */
  readonly basis: 'released' | 'example'
  readonly before: YearlyUse | null
  readonly after: YearlyUse
}

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

export const HoldCreditsInput = z.object({
  /** The id the hold gets, for who writes what refers to it in the same go. */
  holdId: z.string().optional(),
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

/** A page of them, newest first; `next` is null on the last one. */
export interface MovementPage {
  readonly movements: readonly CreditMovement[]
  readonly next: string | null
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

export const requestReasons = ['more_time', 'crisis', 'new_matter', 'other'] as const
export type RequestReason = (typeof requestReasons)[number]

/** A person's ask for more: how much, and one of a few reasons. Nothing else of it ever reaches the company. */
export const RequestCreditsInput = z.object({
  amountCredits: wholeOrHalf(limits.requestCreditsMax),
  reason: z.enum(requestReasons),
})
export type RequestCreditsInput = z.input<typeof RequestCreditsInput>

/** The person's own view of what they asked for. */
export interface CreditRequest {
  readonly id: string
  readonly amountHalves: number
  readonly reason: RequestReason
  readonly askedAt: string
  readonly answer: 'granted' | 'declined' | 'withdrawn' | 'question' | null
  /** What the company asks back, where that is the answer. */
  readonly question: CardQuestion | null
  readonly answeredAt: string | null
}

/** What HR may ask back: prepared questions alone, so that none of them can ask who it is. */
export const cardQuestions = ['fewer', 'later', 'reason'] as const
export type CardQuestion = (typeof cardQuestions)[number]
export const cardDecisions = ['granted', 'declined', 'question'] as const
export type CardDecision = (typeof cardDecisions)[number]

export const DecideCreditRequestInput = z
  .object({
    cardId: z.uuid(),
    decision: z.enum(cardDecisions),
    question: z.enum(cardQuestions).optional(),
  })
  .refine(({ decision, question }) => decision !== 'question' || question, {
    path: ['question'],
    error: 'credits.question_missing',
  })
export type DecideCreditRequestInput = z.input<typeof DecideCreditRequestInput>

/** What HR decides about; it came with others, and says neither who asked nor when. */
export interface CreditRequestCard {
  readonly id: string
  readonly amountHalves: number
  readonly reason: RequestReason
  readonly shownAt: string
  readonly decision: CardDecision | null
  readonly question: CardQuestion | null
  readonly decidedAt: string | null
}

const address = z.email().max(254)

export const GrantCreditsInput = z
  .object({
    amountCredits: wholeOrHalf(limits.allowanceCreditsMax),
    audience: z.enum(['everyone', 'named']),
    /** One address a line, when named. */
    addresses: z
      .string()
      .max(limits.grantAddressesMax * 255)
      .default('')
      .transform((text) =>
        text
          .split(/[\s,;]+/)
          .map((line) => line.trim().toLowerCase())
          .filter(Boolean),
      )
      .pipe(z.array(address).max(limits.grantAddressesMax)),
    /** People read it beside the credits. */
    note: z.string().trim().max(140).default(''),
    /** The last day, in the company's zone. */
    usableUntil: z.iso.date(),
  })
  .refine(({ audience, addresses }) => audience === 'everyone' || addresses.length > 0, {
    path: ['addresses'],
    error: 'credits.addresses_missing',
  })
export type GrantCreditsInput = z.input<typeof GrantCreditsInput>

export interface CreditGrant {
  readonly id: string
  readonly amountHalves: number
  readonly audience: 'everyone' | 'named'
  readonly note: string
  /** The last day it can be used, in the company's zone: an ISO date. */
  readonly lastDay: string
  readonly createdAt: string
}

export const RequestAdjustmentInput = z.object({
  /** Of whom, as the ledger names them; empty: the company's pool itself. */
  pseudonym: z
    .string()
    .trim()
    .max(8)
    .transform((name) => name.toUpperCase())
    .default(''),
  /** Negative takes back. */
  amountCredits: z.coerce
    .number()
    .min(-limits.adjustCreditsMax)
    .max(limits.adjustCreditsMax)
    .refine((value) => value !== 0 && Number.isInteger(value * 2), { error: 'credits.half_steps' }),
  reason: z.string().trim().min(10).max(500),
})
export type RequestAdjustmentInput = z.input<typeof RequestAdjustmentInput>

export const DecideAdjustmentInput = z.object({
  adjustmentId: z.uuid(),
  decision: z.enum(['applied', 'declined']),
})
export type DecideAdjustmentInput = z.input<typeof DecideAdjustmentInput>

/** A correction, as support sees it. */
export interface CreditAdjustment {
  readonly id: string
  readonly pseudonym: string | null
  readonly amountHalves: number
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly decision: 'applied' | 'declined' | null
}

/** One line of a company's ledger under names that lead nowhere. */
export interface LedgerLine {
  readonly id: string
  readonly pseudonym: string | null
  readonly fromKind: string
  readonly toKind: string
  readonly lot: string
  readonly amountHalves: number
  readonly kind: MovementKind
  readonly reason: string
  readonly authorKind: string
  readonly occurredAt: string
}

/** A company's ledger for support. */
export interface CompanyLedger {
  readonly poolHalves: number
  readonly balances: readonly {
    readonly pseudonym: string
    readonly availableHalves: number
    readonly heldHalves: number
    readonly spentHalves: number
    readonly expiredHalves: number
  }[]
  readonly lines: readonly LedgerLine[]
  readonly next: string | null
  readonly adjustments: readonly CreditAdjustment[]
  /** When the nightly check last looked; null before the first time. ISO 8601 instant. */
  readonly checkedAt: string | null
  readonly alarms: readonly {
    readonly kind: 'balance' | 'sum' | 'seal'
    readonly detail: string
    readonly raisedAt: string
  }[]
  readonly seals: readonly { readonly month: string; readonly movements: number; readonly head: string }[]
  /** Months whose movements are not as they were sealed. */
  readonly brokenSeals: readonly string[]
}
