import type { Id } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { Cards } from './gateway/cards.ts'
import { chargeWhenDue } from './verbs/pay-bill.ts'

const OfBill = z.object({ billId: z.uuid() })

export const subscriptions: readonly Subscription[] = []

/** What the worker of the queue `credits` does about money. */
export function paymentsFor(settings: { readonly cards: Cards }): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const { cards } = settings
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
    ],
  }
}
