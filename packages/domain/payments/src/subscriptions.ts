import type { Id } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { refundReasons } from './contracts.ts'
import type { Cards } from './gateway/cards.ts'
import type { Book } from './rules/books.ts'
import type { PaymentsKeys } from './rules/documents.ts'
import { carryOutRefund } from './verbs/carry-out-refund.ts'
import { issueCreditNote, issueReceipt, issueSponsoredReceipt } from './verbs/issue-receipt.ts'
import { chargeWhenDue } from './verbs/pay-bill.ts'
import { reconcilePayments } from './verbs/reconcile-payments.ts'
import { planReconciliation } from './verbs/request-reconciliation.ts'

const idOf = <Noun extends string>() => z.uuid().transform((id) => id as Id<Noun>)
const OfBill = z.object({ billId: idOf<'bill'>(), refundId: z.uuid().optional() })
const OfRefund = z.object({
  billId: idOf<'bill'>(),
  reason: z.enum(refundReasons),
  chargeId: idOf<'charge'>().optional(),
})
const OfComparison = z.object({ askedBy: idOf<'person'>(), days: z.number().int().positive() })
const OfSession = z.object({
  sessionId: z.uuid(),
  serviceName: z.record(z.string(), z.string()),
  minutes: z.number(),
  sessionAt: z.string(),
  currency: z.string(),
  halves: z.number(),
  sponsorName: z.string().nullable(),
})

export const subscriptions: readonly Subscription[] = []

/** What the worker of the queue `credits` does about money. */
export function paymentsFor(settings: {
  readonly cards: Cards
  readonly keys: PaymentsKeys
  /** What other modules keep the books of, for the comparison with the processor. */
  readonly books?: readonly Book[]
}): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const { cards, keys, books } = settings
  return {
    subscriptions,
    dueHandlers: [
      {
        kind: 'bill.charge_due',
        queue: 'credits',
        // The card is asked outside of the transaction that ends the planned work; the charge's own key makes
        // a second run harmless.
        outside: (ctx, payload) => chargeWhenDue(ctx, cards, OfBill.parse(payload).billId),
        handle: async () => {},
      },
      {
        kind: 'receipt.due',
        queue: 'credits',
        handle: async (ctx, payload) => {
          const { data: bill } = OfBill.safeParse(payload)
          if (!bill) return issueSponsoredReceipt(ctx, keys, OfSession.parse(payload))
          const { billId, refundId } = bill
          // What takes a receipt back never comes before it.
          const receiptId = await issueReceipt(ctx, keys, billId)
          return refundId ? issueCreditNote(ctx, keys, { billId, refundId }) : receiptId
        },
      },
      {
        kind: 'refund.due',
        queue: 'credits',
        // As for charges: the refund's own key makes a second run harmless.
        outside: (ctx, payload) => carryOutRefund(ctx, cards, OfRefund.parse(payload)),
        handle: async () => {},
      },
      {
        kind: 'payments.nightly',
        queue: 'credits',
        outside: (ctx) => reconcilePayments(ctx, cards, { books }),
        handle: planReconciliation,
      },
      {
        kind: 'payments.comparison',
        queue: 'credits',
        outside: (ctx, payload) => {
          const { askedBy, days } = OfComparison.parse(payload)
          return reconcilePayments(ctx, cards, { askedBy, chargeDays: days, books })
        },
        handle: async () => {},
      },
    ],
  }
}
