import { limits as creditLimits } from '@kara/credits/contracts'
import type { Money } from '@kara/kernel'
import { z } from 'zod'
import type { BillingDetails, Invoice, Seller } from '../contracts.ts'

/** Support takes an invoice back, wholly or in part. */
export const CreditInvoiceInput = z.object({
  invoiceId: z.uuid(),
  /** How many of the credits that were invoiced. */
  credits: z.coerce.number().int().positive().max(1_000_000),
  /** How many were left when support looked: what was sent twice, or decided by two people at once, is done once. */
  creditsLeft: z.coerce.number().int().min(0).max(1_000_000),
  /** For the record; stands on no document. */
  reason: z.string().trim().min(10).max(500),
  /** Credits that the pool does not hold any more are credited all the same, and stay where they are. */
  usedStay: z.literal(['on', '']).optional(),
})
export type CreditInvoiceInput = z.input<typeof CreditInvoiceInput>

/** Credits of one invoice that a person of support takes back alone: as many as they may correct in a ledger. */
export const creditAloneMax = creditLimits.adjustAloneHalvesMax / 2

/** A second person decides about a credit note above that. */
export const DecideCreditInput = z.object({
  orderId: z.uuid(),
  decision: z.enum(['approved', 'declined']),
})
export type DecideCreditInput = z.input<typeof DecideCreditInput>

/** A credit note that waits for a second person. */
export interface WaitingCredit {
  readonly id: string
  readonly companyId: string
  readonly invoiceId: string
  /** The number of the invoice that it would take back. */
  readonly invoiceNumber: string
  readonly credits: number
  readonly reason: string
  /** ISO 8601 instant. */
  readonly askedAt: string
  /** Whoever looks has asked for it, and does not decide. */
  readonly isOwn: boolean
}

/** The money of a credit note was transferred to the company. */
export const RecordPaybackInput = z.object({
  creditNoteId: z.uuid(),
  /** The day on the bank's statement. */
  paidOn: z.iso.date(),
  /** What the bank's statement calls it. */
  reference: z.string().trim().min(1).max(60),
})
export type RecordPaybackInput = z.input<typeof RecordPaybackInput>

/** All that a credit note says; signed, and never changed. */
export interface CreditNoteFacts {
  readonly seller: Seller
  readonly buyer: Omit<BillingDetails, 'poNumber'>
  readonly poNumber: string
  /** The number of the invoice that this takes back. */
  readonly corrects: string
  readonly credits: number
  readonly unitPrice: Money
  readonly total: Money
  /** Credits that left the pool again, in halves. */
  readonly takenBackHalves: number
  /** The invoice had been paid, so its money goes back. */
  readonly isOwedBack: boolean
  /** What was left of the invoice afterwards. */
  readonly left: Money
}

/** One line of what takes an invoice back. */
export interface CreditNote {
  readonly id: string
  readonly number: string
  readonly corrects: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly credits: number
  readonly takenBackHalves: number
  readonly total: Money
  /** `lowers`: nothing had been paid. `owed`: money is to go back. `paid_back`: it went. */
  readonly money: 'lowers' | 'owed' | 'paid_back'
  /** ISO 8601 instant; null while nothing went back. */
  readonly paidBackAt: string | null
}

/** An invoice with all that happened to it, for support. */
export interface WatchedInvoice extends Invoice {
  readonly creditNotes: readonly (CreditNote & { readonly reason: string })[]
  /** What waits for a second person; null: nothing does. */
  readonly waiting: WaitingCredit | null
  /** How many more credits one person takes back alone. */
  readonly aloneLeft: number
  /** What can still be credited. */
  readonly creditsLeft: number
  readonly unitPrice: Money
  /** Free in the pool of the company at this moment, in halves. */
  readonly freeHalves: number
}

/** What a third party may know of a credit note whose code it holds. */
export interface CheckedCreditNote {
  readonly number: string
  readonly corrects: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly sellerName: string
  readonly buyerName: string
  readonly total: Money
}
