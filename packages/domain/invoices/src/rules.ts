import { writtenNumber } from '@kara/issuing'
import { Temporal } from 'temporal-polyfill'
import type { InvoiceFacts, InvoiceState } from './contracts.ts'

/** The operator issues all invoices, in one series. */
export const series = 'invoice'

/** Credit notes of companies are counted beside them. */
export const creditNoteSeries = 'invoice_credit_note'

const numberDigits = 6

export function numberOf(number: number): string {
  return writtenNumber('K', number, numberDigits)
}

export function creditNoteNumberOf(number: number): string {
  return writtenNumber('KC', number, numberDigits)
}

/** The number that somebody typed as it stands on paper, bare for an invoice; null when it cannot be one. */
export function typedNumberOf(
  typed: string,
): { readonly isCreditNote: boolean; readonly number: number } | null {
  const [, letters, figures] = /^\s*(?:(KC?)-?)?0*(\d{1,9})\s*$/i.exec(typed) ?? []
  return figures ? { isCreditNote: letters?.length === 2, number: Number(figures) } : null
}

/** Whether credit notes have taken all of an invoice back. */
export function isCreditedWhole(row: { readonly facts: unknown; readonly creditsCredited: number }): boolean {
  return row.creditsCredited >= (row.facts as InvoiceFacts).credits
}

/** An invoice is overdue from the day after its last one, in the company's zone; what was taken back never is. */
export function stateOf(
  of: { readonly paidAt: unknown; readonly isCredited: boolean },
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): InvoiceState {
  if (of.isCredited) return 'credited'
  if (of.paidAt) return 'paid'
  return Temporal.PlainDate.compare(today, dueOn) > 0 ? 'overdue' : 'open'
}
