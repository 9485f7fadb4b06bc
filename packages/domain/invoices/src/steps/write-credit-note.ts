import { recordAudit } from '@kara/audit'
import { noteCredited } from '@kara/credits'
import type { TxCtx } from '@kara/db'
import { type IssuingKeys, issueNext } from '@kara/issuing'
import { type CompanyId, type Id, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { CreditNoteFacts, InvoiceFacts } from '../contracts.ts'
import { creditedTooMuch, creditsInUse } from '../errors.ts'
import { invoiceCredited } from '../events.ts'
import { creditNoteSeries, numberOf } from '../rules.ts'
import * as store from '../store/credit-notes.ts'
import type { findInvoiceAnywhere } from '../store.ts'

export type HeldInvoice = NonNullable<Awaited<ReturnType<typeof findInvoiceAnywhere>>>

interface Decided {
  readonly credits: number
  readonly usedStay: boolean
  readonly reason: string
  readonly issuedBy: PersonId
  /** What two people decided; null when one alone may. */
  readonly invoiceCreditOrderId: Id<'invoice_credit_order'> | null
}

/**
 * Takes so much of an invoice back that is locked: numbered, signed, and its credits leave the pool as far as they
 * are free there.
 *
 * @throws `invoices.credited_too_much`; `invoices.credits_in_use` when the pool holds fewer, and nobody said that the
 * rest stays where it is
 */
export async function writeCreditNote(
  ctx: TxCtx,
  keys: IssuingKeys,
  invoice: HeldInvoice,
  { credits, usedStay, ...decided }: Decided,
): Promise<Id<'invoice_credit_note'>> {
  const { id: invoiceId, companyId, purchaseId, number, paidAt } = invoice
  const { seller, buyer, poNumber, unitPrice } = invoice.facts as InvoiceFacts
  const left = creditsLeftOf(invoice)
  if (credits > left) throw creditedTooMuch(left)
  const freeHalves = await store.holdPoolStill(ctx, companyId)
  if (credits * 2 > freeHalves && !usedStay) throw creditsInUse(Math.floor(freeHalves / 2))
  const takenBackHalves = Math.min(credits * 2, freeHalves)
  const money = (count: number) => ({ ...unitPrice, amountMinor: unitPrice.amountMinor * count })
  const isOwedBack = paidAt !== null
  const facts: CreditNoteFacts = {
    seller,
    buyer,
    poNumber,
    corrects: numberOf(number),
    credits,
    unitPrice,
    total: money(credits),
    takenBackHalves,
    isOwedBack,
    left: money(left - credits),
  }
  const id = ctx.ids.next<'invoice_credit_note'>()
  const numbered = await issueNext(ctx, keys, {
    id,
    kind: creditNoteSeries,
    series: creditNoteSeries,
    facts,
  })
  const row = { ...numbered, companyId, invoiceId, credits, takenBackHalves, isOwedBack, ...decided }
  await store.insertCreditNote(ctx, row)
  const taken = await store.takeBackCredited(ctx, id)
  invariant(taken === 'moved', 'a pool that is held still has what it had')
  await noteCredited(ctx, companyId as CompanyId, { id: purchaseId as Id<'pool_purchase'>, credits })
  await recordAudit(ctx, 'invoice.credited', {
    kind: 'invoice',
    id: invoiceId,
    detail: { credits, takenBackHalves, number: numbered.number },
  })
  await publish(ctx, invoiceCredited(companyId, invoiceId))
  return id
}

/** How many of an invoice's credits no credit note took back. */
export function creditsLeftOf({ facts, creditsCredited }: HeldInvoice): number {
  return (facts as InvoiceFacts).credits - creditsCredited
}
