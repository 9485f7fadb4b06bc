import type { Subscription } from '@kara/outbox'
import type { BillUpdate } from '../contracts.ts'
import * as due from '../rules/payloads.ts'
import { planBillNotice } from '../verbs/plan-bill-notice.ts'
import { planCardReminder } from '../verbs/plan-card-reminder.ts'
import { on } from './on.ts'

const news: readonly (readonly [event: string, update: BillUpdate])[] = [
  ['bill.opened', 'opened'],
  ['bill.paid', 'paid'],
  ['charge.failed', 'refused'],
  ['bill.refunded', 'refunded'],
  ['charge.returned', 'paid_twice'],
  ['refund.failed', 'refund_refused'],
]

/** Their bank's question is told once, when it begins; how it ends is told by the money. */
const disputed: Subscription = on(
  'dispute.changed',
  'plan-bill-disputed',
  due.DisputeChanged,
  (ctx, { state: _, disputeId, ...bill }) =>
    planBillNotice(ctx, 'disputed', { ...bill, refundId: disputeId }),
)

/** What clients pay themselves, and the card that is wanted before a first session. */
export const aboutBills: readonly Subscription[] = [
  ...news.map(([event, update]) =>
    on(event, `plan-bill-${update.replaceAll('_', '-')}`, due.BillChanged, (ctx, news) =>
      planBillNotice(ctx, update, news),
    ),
  ),
  disputed,
  ...(['booking.confirmed', 'session.moved'] as const).map((event) =>
    on(event, `plan-card-reminder-${event.split('.')[1]}`, due.CardWanted, planCardReminder),
  ),
]
