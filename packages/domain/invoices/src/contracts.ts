import type { Money } from '@kara/kernel'
import { z } from 'zod'

export const limits = {
  /** Days in which an invoice is paid; the usual term between companies. */
  dueDays: 30,
  /** Ten years of an invoice a month, shown at once. */
  invoicesPerPage: 120,
  /** What a statement, and the file for the books, count in: ten years of three invoices a week. */
  invoicesCounted: 1600,
  /** What support has on its desk at once. */
  openShown: 200,
} as const

const line = (maximum: number) => z.string().trim().max(maximum).default('')

/** As whom a company stands on its invoices; what was issued already stays as it is. */
export const SaveBillingDetailsInput = z.object({
  legalName: z.string().trim().min(1).max(120),
  registrationNumber: line(30),
  taxNumber: line(30),
  address: line(240),
  /** Stands on every invoice whose purchase names none of its own. */
  poNumber: line(60),
})
export type SaveBillingDetailsInput = z.input<typeof SaveBillingDetailsInput>
export type BillingDetails = Readonly<z.output<typeof SaveBillingDetailsInput>>

/** Who sells credits: the operator, as it is registered. Told by its settings. */
export interface Seller {
  readonly name: string
  readonly registrationNumber: string
  readonly taxNumber: string
  readonly address: string
  /** Where transfers go to, as it is written in its country. */
  readonly account: string
}

/** All that an invoice says; signed, and never changed. No person and no service is on it. */
export interface InvoiceFacts {
  readonly seller: Seller
  readonly buyer: Omit<BillingDetails, 'poNumber'>
  readonly poNumber: string
  readonly credits: number
  readonly unitPrice: Money
  readonly total: Money
  readonly funding: 'invoice' | 'card'
  /** ISO date. */
  readonly dueOn: string
}

export const invoiceStates = ['open', 'overdue', 'paid', 'credited'] as const
export type InvoiceState = (typeof invoiceStates)[number]

/** One line of a list of invoices. */
export interface Invoice {
  readonly id: string
  readonly companyId: string
  readonly number: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  /** ISO date. */
  readonly dueOn: string
  readonly credits: number
  readonly poNumber: string
  readonly total: Money
  /** What credit notes took back of it. */
  readonly credited: Money
  readonly state: InvoiceState
  /** ISO 8601 instant; null while it is not paid. */
  readonly paidAt: string | null
}

/** What was invoiced and paid in a month: counts and amounts, nothing of who used what. */
export interface StatementMonth {
  /** The first day of the month: an ISO date. */
  readonly month: string
  readonly invoices: number
  readonly credits: number
  readonly invoiced: Money
  /** What was taken back of invoices, of whatever month they are. */
  readonly credited: Money
  /** What was paid, less what went back. */
  readonly paid: Money
  /** What was open at the end of the month. */
  readonly owed: Money
}

export interface Statement {
  readonly year: number
  /** Years in which there is something, newest first. */
  readonly years: readonly number[]
  readonly months: readonly StatementMonth[]
  readonly total: Omit<StatementMonth, 'month'>
}

export const RecordPaymentInput = z.object({
  invoiceId: z.uuid(),
  /** The day on the bank's statement. */
  paidOn: z.iso.date(),
  /** What the bank's statement calls it. */
  reference: z.string().trim().min(1).max(60),
})
export type RecordPaymentInput = z.input<typeof RecordPaymentInput>

/** What a third party may know of an invoice whose code it holds. */
export interface CheckedInvoice {
  readonly number: string
  /** ISO 8601 instant. */
  readonly issuedAt: string
  readonly sellerName: string
  readonly buyerName: string
  readonly total: Money
  /** What credit notes took back of it since. */
  readonly takenBack: Money
}

export {
  type CheckedCreditNote,
  CreditInvoiceInput,
  type CreditNote,
  type CreditNoteFacts,
  creditAloneMax,
  DecideCreditInput,
  RecordPaybackInput,
  type WaitingCredit,
  type WatchedInvoice,
} from './contracts/credit-notes.ts'
