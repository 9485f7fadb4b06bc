import { z } from 'zod'

/** Limits of a policy, each with its reason. */
export const limits = {
  /** Two hundred credits a period: more is a typing mistake, not a benefit. */
  allowanceCreditsMax: 200,
  /** The largest single purchase; larger ones are agreed with people, not with a form. */
  purchaseCreditsMax: 100_000,
  /** Versions of a policy by which somebody may still have a period: rules that change oftener are no rules. */
  policiesRead: 50,
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
  /** Purchases shown at once: two years of one a week. What they come to counts all of them. */
  purchasesShown: 100,
  /** Addresses named in one grant; more people than this are everyone. */
  grantAddressesMax: 200,
  /** People granted to in one transaction. */
  grantBatch: 200,
  /** A correction above this needs a second person of support. */
  adjustAloneHalvesMax: 20,
  adjustCreditsMax: 1000,
  ledgerRowsPerPage: 100,
  /** A ledger is looked at every night: one that was not for longer than this has been forgotten. */
  checkHoursMax: 26,
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

/** Credits as people write them: whole, or with a half. */
export const wholeOrHalf = (maximum: number) =>
  z.coerce
    .number()
    .positive()
    .max(maximum)
    .refine((value) => Number.isInteger(value * 2), { error: 'credits.half_steps' })
