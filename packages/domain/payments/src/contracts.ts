import type { Currency } from '@kara/kernel'
import { z } from 'zod'

export * from './contracts/card-rules.ts'
export * from './contracts/disputes.ts'
export * from './contracts/payees.ts'
export * from './contracts/reconciliation.ts'

export const limits = {
  /** The processor takes at most eight digits, and counts krónur in hundredths; more is paid on invoice. */
  cardPurchaseCreditsMax: 50,
  /** A wallet, not a collection: more cards than this are somebody trying out numbers. */
  cardsMax: 8,
  /** Saved cards are asked about for as long as the processor's page stays open. */
  setupHours: 24,
  billsPerPage: 50,
  /** Twenty years of two a week: what a professional takes along of one client. */
  billsOfRecord: 2000,
  /** Ten years of a session a fortnight. */
  documentsMax: 300,
  /** Time to look at a bill, or to choose another card, before it is taken from the usual one. */
  chargeAfterHours: 24,
  /** Days after which a card that refused is asked again by itself; after the last one only people ask. */
  askAgainAfterDays: [3, 7],
  /** What support has on its desk at once. */
  refundOrdersShown: 100,
} as const

/** What one of support may give back alone, in minor units: about one session. Above it, a second person decides. */
export const refundAloneMinorMax: Readonly<Record<string, number>> = {
  ISK: 25_000,
  EUR: 17_500,
  DKK: 130_000,
}

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
  /** The professional's name, for receipts, until they say another one. */
  payeeName: z.string().min(1).max(120),
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

/**
 * How bills are paid: by card, by itself a day after the session; by card, when its professional says so; or without
 * a card, directly, as the two agree.
 */
export const chargings = ['automatic', 'manual', 'outside'] as const
export type Charging = (typeof chargings)[number]

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
  readonly charging: Charging
  /** When the primary card is charged by itself. */
  readonly chargeAt: string | null
  readonly state: BillState
  readonly createdAt: string
  readonly settledAt: string | null
  /** What stands on the bank's statement behind our name. */
  readonly reference: string
  /** What of it is on its way back, went, or waits for somebody's word. */
  readonly goingBackMinor: number
}

/** Money of a bill on its way back, as its client sees it. */
export interface Refund {
  readonly id: string
  readonly amountMinor: number
  readonly reason: RefundReason
  readonly state: 'started' | 'succeeded' | 'failed'
  /** Back to the card, or by a transfer where the card would not take it. */
  readonly way: 'card' | 'transfer'
  /** Of a refusal: it left once more, or by another way, since. */
  readonly isMadeGood: boolean
  /** ISO 8601 instant. */
  readonly at: string
}

/** One attempt to take a bill's amount from a card. */
export interface Charge {
  readonly id: string
  readonly cardId: string
  readonly state: 'started' | 'needs_authentication' | 'succeeded' | 'failed' | 'abandoned'
  readonly failure: FailureReason | null
  readonly createdAt: string
}

export const refundReasons = [
  'professional',
  'appeal',
  'support',
  'paid_twice',
  'dropped',
  'dispute',
] as const
export type RefundReason = (typeof refundReasons)[number]

export const refundOrderStates = ['waiting', 'approved', 'declined', 'done', 'failed'] as const
export type RefundOrderState = (typeof refundOrderStates)[number]

export const RequestRefundInput = z.object({
  /** As it stands on the bank's statement, behind our name or alone. */
  reference: z.string().trim().max(40),
  /** In units as people write them; absent: all that is left of the bill. */
  amount: z.coerce.number().positive('payments.amount_invalid').max(10_000_000).optional(),
  words: z.string().trim().min(1, 'payments.refund_reason_missing').max(500),
})
export type RequestRefundInput = z.input<typeof RequestRefundInput>

export const DecideRefundInput = z.object({ orderId: id, decision: z.enum(['approved', 'declined']) })
export type DecideRefundInput = z.input<typeof DecideRefundInput>

/** A refund that its card would not take was transferred to its client. */
export const RecordRefundTransferInput = z.object({
  orderId: id,
  /** The day on the bank's statement. */
  paidOn: z.iso.date(),
  /** What the bank's statement calls it. */
  reference: z.string().trim().min(1).max(60),
})
export type RecordRefundTransferInput = z.input<typeof RecordRefundTransferInput>

/** What support sees of a bill: neither its client nor what it was for. */
export interface BillForSupport {
  readonly id: string
  readonly reference: string
  readonly reason: BillReason
  readonly amountMinor: number
  /** What nobody has given back or asked to. */
  readonly leftMinor: number
  readonly currency: string
  readonly state: BillState
  /** ISO 8601 instant. */
  readonly createdAt: string
}

/** A decision that money goes back, as its professional and support see it. Instants in ISO 8601. */
export interface RefundOrder {
  readonly id: string
  readonly billId: string
  readonly reference: string
  readonly amountMinor: number
  readonly currency: string
  readonly reason: RefundReason
  readonly words: string
  readonly state: RefundOrderState
  readonly askedBy: string | null
  readonly askedAt: string
  readonly decidedAt: string | null
  /** Of a refusal: as much was given back since. */
  readonly isMadeGood: boolean
  /** By which transfer it went, where the card would not take it. */
  readonly transfer: { readonly paidAt: string; readonly reference: string } | null
}

/** As the Icelandic register writes it: ten figures, with or without a hyphen. */
const nationalId = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(\d{10})?$/, 'payments.national_id_invalid'))

export const SavePayerInput = z.object({
  name: z.string().trim().max(120).default(''),
  address: z.string().trim().max(200).default(''),
  nationalId: nationalId.default(''),
  showsSponsor: z.coerce.boolean().default(false),
})
export type SavePayerInput = z.input<typeof SavePayerInput>

export interface Payer {
  readonly name: string
  readonly address: string
  readonly showsSponsor: boolean
  readonly hasNationalId: boolean
}

export const SavePayeeInput = z.object({
  legalName: z.string().trim().min(1, 'payments.name_missing').max(120),
  nationalId: nationalId.default(''),
  address: z.string().trim().max(200).default(''),
  taxNumber: z.string().trim().max(30).default(''),
  charging: z.enum(chargings),
})
export type SavePayeeInput = z.input<typeof SavePayeeInput>

export interface Payee {
  readonly legalName: string
  readonly nationalId: string
  readonly address: string
  readonly taxNumber: string
  readonly charging: Charging
}

export const documentKinds = ['receipt', 'credit_note', 'confirmation'] as const
export type DocumentKind = (typeof documentKinds)[number]

interface Amount {
  readonly amountMinor: number
  readonly currency: string
}

/** Everything that a document says, in no language; signed, and never changed. Instants in ISO 8601. */
export interface DocumentFacts {
  readonly seller: {
    readonly name: string
    readonly nationalId: string
    readonly address: string
    readonly taxNumber: string
  }
  readonly buyerName: string
  readonly lines: ReadonlyArray<{
    readonly what: Readonly<Record<string, string>>
    readonly minutes: number
    readonly at: string
    readonly price: Amount
  }>
  readonly total: Amount
  /** Null: the service is exempt. */
  readonly tax: { readonly amountMinor: number; readonly rateHundredths: number } | null
  readonly sponsored: { readonly halves: number; readonly name: string | null } | null
  readonly paidWith: { readonly brand: string; readonly lastFour: string } | null
  /** The card would not take the money of this credit note back. */
  readonly isByTransfer?: true
  /** The id and the written number of the receipt that a credit note takes back. */
  readonly corrects: string | null
  readonly correctsNumber: string | null
  readonly period: { readonly from: string; readonly to: string } | null
}

export interface SponsoredReceiptInput {
  readonly sessionId: string
  readonly serviceName: Readonly<Record<string, string>>
  readonly minutes: number
  readonly sessionAt: string
  readonly currency: string
  readonly halves: number
  readonly sponsorName: string | null
}

export const IssueConfirmationInput = z
  .object({ professionalId: id, from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'payments.period_backwards' })
export type IssueConfirmationInput = z.input<typeof IssueConfirmationInput>

/** One of a person's documents, in a list. */
export interface PaymentDocument {
  readonly id: string
  readonly kind: DocumentKind
  /** What it is about: `bill:<id>`, `session:<id>`, `refund:<id>`. */
  readonly about: string
  readonly professionalId: string
  readonly number: string
  readonly issuedAt: string
  readonly sellerName: string
  readonly total: Amount
  /** Credits that paid it, or a part of it, in halves. */
  readonly sponsoredHalves: number
  readonly sessions: number
  readonly sessionAt: string
  readonly period: { readonly from: string; readonly to: string } | null
}

/** What a third party learns of a document whose code it holds. */
export interface CheckedDocument {
  readonly kind: DocumentKind
  readonly number: string
  readonly issuedAt: string
  readonly sellerName: string
  readonly buyerInitials: string
  readonly sessions: number
  readonly total: Amount
  readonly period: { readonly from: string; readonly to: string } | null
  readonly isTakenBack: boolean
  /** What of it credit notes took back; less than all of it when a part was. */
  readonly takenBack: Amount
}
