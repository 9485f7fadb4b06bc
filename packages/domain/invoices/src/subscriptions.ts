import type { Id } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import { type InvoiceSettings, issueInvoice, planInvoice } from './verbs/issue-invoice.ts'
import { remindOfInvoice } from './verbs/remind-of-invoice.ts'

const on = hearing('invoices', 'credits')

const OfPurchase = z.object({ purchaseId: z.uuid().transform((id) => id as Id<'pool_purchase'>) })
const OfInvoice = z.object({ invoiceId: z.uuid().transform((id) => id as Id<'invoice'>) })

export const subscriptions: readonly Subscription[] = [
  on('pool.funded', 'plan-invoice', OfPurchase, (ctx, news) => planInvoice(ctx, news.purchaseId)),
]

/** What the worker of the queue `credits` does about invoices. */
export function invoicesFor(settings: InvoiceSettings): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  return {
    subscriptions,
    dueHandlers: [
      {
        kind: 'invoice.due',
        queue: 'credits',
        handle: (ctx, payload) => issueInvoice(ctx, settings, OfPurchase.parse(payload).purchaseId),
      },
      {
        kind: 'invoice.due_passed',
        queue: 'credits',
        handle: (ctx, payload) => remindOfInvoice(ctx, OfInvoice.parse(payload).invoiceId),
      },
    ],
  }
}
