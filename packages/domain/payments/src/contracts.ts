import type { Currency } from '@kara/kernel'
import { z } from 'zod'

export const limits = {
  /** The processor takes at most eight digits, and counts krónur in hundredths; more is paid on invoice. */
  cardPurchaseCreditsMax: 50,
  /** A wallet, not a collection: more cards than this are somebody trying out numbers. */
  cardsMax: 8,
  /** Saved cards are asked about for as long as the processor's page stays open. */
  setupHours: 24,
  billsPerPage: 50,
  /** Time to look at a bill, or to choose another card, before it is taken from the usual one. */
  chargeAfterHours: 24,
  /** Days after which a card that refused is asked again by itself; after the last one only people ask. */
  askAgainAfterDays: [3, 7],
} as const

/** What one credit costs a company, in minor units, before tax. One price list for everybody. */
export const creditPriceMinor: Partial<Record<Currency, number>> = { ISK: 19_500, EUR: 13_000 }

const id = z.uuid()

export const StartCheckoutInput = z.object({
  amountCredits: z.coerce.number().int().positive().max(limits.cardPurchaseCreditsMax),
  currency: z.enum(['ISK', 'EUR']),
  poNumber: z.string().trim().max(60).default(''),
  /**
   * Where the browser goes afterwards; built from the host table, never from a request. `{CHECKOUT_ID}` in
   * them becomes the id of the checkout.
   */
  successUrl: z.url(),
  cancelUrl: z.url(),
})
export type StartCheckoutInput = z.input<typeof StartCheckoutInput>

export interface Checkout {
  readonly id: string
  readonly purchaseId: string
  readonly amountMinor: number
  readonly currency: string
  readonly state: 'open' | 'paid' | 'failed' | 'abandoned'
  readonly failure: string | null
  /** ISO 8601 instant. */
  readonly createdAt: string
}

/** Why a card was not charged, as far as a person can do something about it. */
export const failureReasons = [
  'not_enough_money',
  'expired',
  'authentication',
  'wrong_details',
  'card_blocked',
  'try_again',
  'declined',
] as const
export type FailureReason = (typeof failureReasons)[number]

export const StartCardSetupInput = z.object({
  /** The path at which the person goes on afterwards; ours, never from a request as it is. */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(300),
  locale: z.enum(['en', 'is']),
  /** `{SETUP_ID}` in them becomes the id of the visit. */
  successUrl: z.url(),
  cancelUrl: z.url(),
})
export type StartCardSetupInput = z.input<typeof StartCardSetupInput>

/** A card, as far as anybody of ours knows it. */
export interface Card {
  readonly id: string
  readonly brand: string
  readonly lastFour: string
  readonly expiresYear: number
  readonly expiresMonth: number
  readonly isExpired: boolean
  readonly isPrimary: boolean
}

/** A visit to the processor's page that was begun and not finished. */
export interface CardSetup {
  readonly id: string
  readonly state: 'open' | 'done' | 'abandoned'
  readonly returnTo: string
}

export const billReasons = ['completed', 'late_cancelled', 'client_no_show'] as const
export type BillReason = (typeof billReasons)[number]

export const OpenBillInput = z.object({
  sessionId: id,
  personId: id,
  professionalId: id,
  reason: z.enum(billReasons),
  serviceName: z.record(z.string(), z.string()),
  minutes: z.number().int().positive(),
  /** ISO 8601 instant. */
  sessionAt: z.string(),
  amountMinor: z.number().int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Credits that paid the other part of the session, in halves. */
  sponsoredHalves: z.number().int().min(0).default(0),
  /** What is practised, and where: together they decide the tax. */
  field: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
})
export type OpenBillInput = z.input<typeof OpenBillInput>

export const PayBillInput = z.object({
  billId: id,
  /** Absent: the primary card. */
  cardId: id.optional(),
  /** Where the bank sends the browser back to; `{CHARGE_ID}` in it becomes the id of the charge. */
  returnUrl: z.url(),
})
export type PayBillInput = z.input<typeof PayBillInput>

/** What came of an attempt to pay. */
export type PaymentStep =
  | { readonly state: 'paid' }
  | { readonly state: 'nothing_due' }
  /** The bank wants to see the person at this address. */
  | { readonly state: 'needs_authentication'; readonly url: string; readonly chargeId: string }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly chargeId: string }
  /** The processor has it and has not said more yet. */
  | { readonly state: 'waiting'; readonly chargeId: string }

export const billStates = ['open', 'paid', 'skipped', 'refunded'] as const
export type BillState = (typeof billStates)[number]

/** What a client owes, or owed, for one session. Instants in ISO 8601. */
export interface Bill {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly sessionId: string
  readonly reason: BillReason
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  readonly sessionAt: string
  readonly amountMinor: number
  readonly taxMinor: number
  readonly taxRateHundredths: number
  readonly currency: string
  readonly sponsoredHalves: number
  readonly charging: 'automatic' | 'manual'
  /** When the primary card is charged by itself. */
  readonly chargeAt: string | null
  readonly state: BillState
  readonly createdAt: string
  readonly settledAt: string | null
  /** What stands on the bank's statement behind our name. */
  readonly reference: string
}

/** One attempt to take a bill's amount from a card. */
export interface Charge {
  readonly id: string
  readonly cardId: string
  readonly state: 'started' | 'needs_authentication' | 'succeeded' | 'failed' | 'abandoned'
  readonly failure: FailureReason | null
  readonly createdAt: string
}
