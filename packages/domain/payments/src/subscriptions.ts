import type { Id } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { Cards } from './gateway/cards.ts'
import type { PaymentsKeys } from './rules/documents.ts'
import { issueReceipt, issueSponsoredReceipt } from './verbs/issue-receipt.ts'
import { chargeWhenDue } from './verbs/pay-bill.ts'

const OfBill = z.object({ billId: z.uuid() })
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
export function paymentsFor(settings: { readonly cards: Cards; readonly keys: PaymentsKeys }): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const { cards, keys } = settings
  return {
    subscriptions,
    dueHandlers: [
      {
        kind: 'bill.charge_due',
        queue: 'credits',
        // The card is asked outside of the transaction that ends the planned work; the charge's own key makes
        // a second run harmless.
        outside: (ctx, payload) => chargeWhenDue(ctx, cards, OfBill.parse(payload).billId as Id<'bill'>),
        handle: async () => {},
      },
      {
        kind: 'receipt.due',
        queue: 'credits',
        handle: (ctx, payload) => {
          const bill = OfBill.safeParse(payload)
          return bill.success
            ? issueReceipt(ctx, keys, bill.data.billId as Id<'bill'>)
            : issueSponsoredReceipt(ctx, keys, OfSession.parse(payload))
        },
      },
    ],
  }
}
