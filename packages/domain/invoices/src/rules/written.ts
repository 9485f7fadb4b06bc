import type { Temporal } from 'temporal-polyfill'
import type { CreditNote, CreditNoteFacts, Invoice, InvoiceFacts } from '../contracts.ts'
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
