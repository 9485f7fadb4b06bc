import { recordAudit } from '@kara/audit'
import { getCompany } from '@kara/companies'
import { findPurchase } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { type IssuingKeys, issueNext } from '@kara/issuing'
import { type Ctx, companyOf, type Id, invariant } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { creditPriceMinor } from '@kara/payments/contracts'
import type { Temporal } from 'temporal-polyfill'
import { mayInvoice } from '../access.ts'
import { type InvoiceFacts, limits, type Seller } from '../contracts.ts'
import { invoiceIssued } from '../events.ts'
import { series } from '../rules.ts'
import * as store from '../store.ts'

export interface InvoiceSettings {
  readonly keys: IssuingKeys
  readonly seller: Seller
}

/**
 * The invoice for credits that are in the pool, once: numbered without a gap, signed, due in thirty days. What a
 * card paid is paid from the start. Null when there is one, or the credits were not bought.
 */
export async function issueInvoice(
  ctx: Ctx,
  { keys, seller }: InvoiceSettings,
  purchaseId: Id<'pool_purchase'>,
): Promise<Id<'invoice'> | null> {
  mayInvoice(ctx)
  return inTransaction(ctx, async (ctx) => {
    const purchase = await findPurchase(ctx, purchaseId)
    if (purchase?.state !== 'funded' || (await store.findInvoiceOf(ctx, purchaseId))) return null
    const company = await getCompany(ctx)
    const details = await store.findBillingDetails(ctx)
    const currency = company.country === 'IS' ? 'ISK' : 'EUR'
    const price = creditPriceMinor[currency]
    invariant(price, `credits have a price in ${currency}`)
    const today = ctx.clock.now().toZonedDateTimeISO(company.timeZone).toPlainDate()
    const dueOn = today.add({ days: limits.dueDays })
    const credits = purchase.amountHalves / 2
    const facts: InvoiceFacts = {
      seller,
      buyer: {
        legalName: details?.legalName || company.name,
        registrationNumber: details?.registrationNumber ?? '',
        taxNumber: details?.taxNumber ?? '',
        address: details?.address ?? '',
      },
      poNumber: purchase.poNumber || (details?.poNumber ?? ''),
      credits,
      unitPrice: { amountMinor: price, currency },
      total: { amountMinor: price * credits, currency },
      funding: purchase.funding,
      dueOn: dueOn.toString(),
    }
    const id = ctx.ids.next<'invoice'>()
    const numbered = await issueNext(ctx, keys, { id, kind: series, series, facts })
    await store.insertInvoice(ctx, { ...numbered, purchaseId, dueOn })
    if (purchase.funding === 'card') await payByCard(ctx, id)
    else await planReminder(ctx, id, dueOn, company.timeZone)
    await recordAudit(ctx, 'invoice.issued', { kind: 'invoice', id, detail: { number: numbered.number } })
    await publish(ctx, invoiceIssued(companyOf(ctx), id))
    return id
  })
}

/** Credits are in the pool: plans their invoice. */
export async function planInvoice(ctx: Ctx, purchaseId: Id<'pool_purchase'>): Promise<void> {
  mayInvoice(ctx)
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'invoice.due',
      key: purchaseId,
      queue: 'credits',
      dueAt: ctx.clock.now(),
      scope: { companyId: companyOf(ctx) },
      payload: { purchaseId },
    }),
  )
}

async function payByCard(ctx: TxCtx, invoiceId: Id<'invoice'>): Promise<void> {
  const now = ctx.clock.now()
  await store.insertPayment(ctx, {
    companyId: companyOf(ctx),
    invoiceId,
    paidBy: 'card',
    paidAt: now,
    recordedAt: now,
  })
}

async function planReminder(
  ctx: TxCtx,
  invoiceId: Id<'invoice'>,
  dueOn: Temporal.PlainDate,
  timeZone: string,
): Promise<void> {
  await planWork(ctx, {
    kind: 'invoice.due_passed',
    key: invoiceId,
    queue: 'credits',
    dueAt: dueOn.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
    scope: { companyId: companyOf(ctx) },
    payload: { invoiceId },
  })
}
