import type { Subscription } from '@kara/outbox'
import type { BillUpdate } from '../contracts.ts'
import * as due from '../rules/payloads.ts'
import { planBillNotice } from '../verbs/plan-bill-notice.ts'
import { planCardReminder } from '../verbs/plan-card-reminder.ts'

const news: readonly (readonly [event: string, update: BillUpdate])[] = [
  ['bill.opened', 'opened'],
  ['bill.paid', 'paid'],
  ['charge.failed', 'refused'],
  ['bill.refunded', 'refunded'],
  ['charge.returned', 'paid_twice'],
  ['refund.failed', 'refund_refused'],
]

/** Their bank's question is told once, when it begins; how it ends is told by the money. */
const disputed: Subscription = {
  event: 'dispute.changed',
  subscriber: 'notifications.plan-bill-disputed',
  queue: 'notices',
  handle: (ctx, payload) => {
    const { state: _, disputeId, ...bill } = due.DisputeChanged.parse(payload)
    return planBillNotice(ctx, 'disputed', { ...bill, refundId: disputeId })
  },
}

/** What clients pay themselves, and the card that is wanted before a first session. */
export const aboutBills: readonly Subscription[] = [
  ...news.map(
    ([event, update]): Subscription => ({
      event,
      subscriber: `notifications.plan-bill-${update.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) => planBillNotice(ctx, update, due.BillChanged.parse(payload)),
    }),
  ),
  disputed,
  ...(['booking.confirmed', 'session.moved'] as const).map(
    (event): Subscription => ({
      event,
      subscriber: `notifications.plan-card-reminder-${event.split('.')[1]}`,
      queue: 'notices',
      handle: (ctx, payload) => planCardReminder(ctx, due.CardWanted.parse(payload)),
    }),
  ),
]
