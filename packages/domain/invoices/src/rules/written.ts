import type { Temporal } from 'temporal-polyfill'
import type { CreditNote, CreditNoteFacts, Invoice, InvoiceFacts, WaitingCredit } from '../contracts.ts'
import { creditNoteNumberOf, isCreditedWhole, numberOf, stateOf } from '../rules.ts'

interface InvoiceRow {
  readonly id: string
  readonly companyId: string
  readonly number: number
  readonly facts: unknown
  readonly issuedAt: Temporal.Instant
  readonly dueOn: Temporal.PlainDate
  readonly paidAt: Temporal.Instant | null
  readonly creditsCredited: number
}

/** A row as a line of a list of invoices. */
export function toInvoice(row: InvoiceRow, today: Temporal.PlainDate): Invoice {
  const { credits, poNumber, total, unitPrice } = row.facts as InvoiceFacts
  return {
    id: row.id,
    companyId: row.companyId,
    number: numberOf(row.number),
    issuedAt: row.issuedAt.toString(),
    dueOn: row.dueOn.toString(),
    credits,
    poNumber,
    total,
    credited: { ...total, amountMinor: row.creditsCredited * (unitPrice?.amountMinor ?? 0) },
    state: stateOf({ paidAt: row.paidAt, isCredited: isCreditedWhole(row) }, row.dueOn, today),
    paidAt: row.paidAt?.toString() ?? null,
  }
}

interface CreditNoteRow {
  readonly id: string
  readonly number: number
  readonly facts: unknown
  readonly isOwedBack: boolean
  readonly issuedAt: Temporal.Instant
  readonly paidBackAt: Temporal.Instant | null
}

/** A row as a line of what takes invoices back. */
export function toCreditNote(row: CreditNoteRow): CreditNote {
  const { corrects, credits, takenBackHalves, total } = row.facts as CreditNoteFacts
  return {
    id: row.id,
    number: creditNoteNumberOf(row.number),
    corrects,
    issuedAt: row.issuedAt.toString(),
    credits,
    takenBackHalves,
    total,
    money: row.paidBackAt ? 'paid_back' : row.isOwedBack ? 'owed' : 'lowers',
    paidBackAt: row.paidBackAt?.toString() ?? null,
  }
}

interface WaitingRow {
  readonly id: string
  readonly companyId: string
  readonly invoiceId: string
  readonly number: number
  readonly credits: number
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
}

/** A row as it is shown to whoever decides, or asked. */
export function toWaitingCredit(
  { number, askedBy, askedAt, ...row }: WaitingRow,
  self: string,
): WaitingCredit {
  const { id, companyId, invoiceId, credits, reason } = row
  const isOwn = askedBy === self
  const invoiceNumber = numberOf(number)
  return { id, companyId, invoiceId, invoiceNumber, credits, reason, askedAt: askedAt.toString(), isOwn }
}
