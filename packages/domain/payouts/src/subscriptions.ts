import type { IssuingKeys } from '@kara/issuing'
import type { Id, SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import type { Cards } from '@kara/payments'
import { z } from 'zod'
import { aboutMoney, moneyOnItsWay } from './subscriptions/money.ts'
import { on } from './subscriptions/on.ts'
import { issueStatements } from './verbs/issue-statements.ts'
import { recordBillEarning } from './verbs/record-bill-earning.ts'
import { recordEarning } from './verbs/record-earning.ts'

const OfSession = z.object({ sessionId: z.uuid().transform((id) => id as SessionId) })
const OfBill = z.object({ billId: z.uuid().transform((id) => id as Id<'bill'>) })

const ofSession = (event: string, subscriber: string) =>
  on(event, subscriber, OfSession, (ctx, { sessionId }) => recordEarning(ctx, sessionId))
const ofBill = (event: string, subscriber: string) =>
  on(event, subscriber, OfBill, (ctx, { billId }) => recordBillEarning(ctx, billId))

export const subscriptions: readonly Subscription[] = [
  ofSession('session.completed', 'earn-completed'),
  ofSession('session.cancelled', 'earn-cancelled'),
  ofSession('session.missed', 'earn-missed'),
  ofSession('session.reversed', 'take-back-reversed'),
  ofBill('bill.paid', 'earn-paid'),
  ofBill('bill.refunded', 'take-back-refunded'),
  ofBill('refund.failed', 'put-back-refused'),
  ...aboutMoney,
]

/** What the worker of the queue `credits` does about earnings and the money of statements. */
export function payoutsFor(settings: { readonly keys: IssuingKeys; readonly cards: Cards }): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  return {
    subscriptions,
    dueHandlers: [
      {
        kind: 'payouts.month_ends',
        queue: 'credits',
        handle: (ctx) => issueStatements(ctx, settings.keys),
      },
      ...moneyOnItsWay(settings.cards),
    ],
  }
}
