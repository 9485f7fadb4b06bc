import type { Subscription } from '@kara/outbox'
import type { BillUpdate } from '../contracts.ts'
import * as due from '../rules/payloads.ts'
import { planBillNotice } from '../verbs/plan-bill-notice.ts'

const news: readonly (readonly [event: string, update: BillUpdate])[] = [
  ['bill.opened', 'opened'],
  ['bill.paid', 'paid'],
  ['charge.failed', 'refused'],
  ['bill.refunded', 'refunded'],
  ['charge.returned', 'paid_twice'],
  ['refund.failed', 'refund_refused'],
]

/** What clients pay themselves. */
export const aboutBills: readonly Subscription[] = news.map(([event, update]) => ({
  event,
  subscriber: `notifications.plan-bill-${update.replaceAll('_', '-')}`,
  queue: 'notices',
  handle: (ctx, payload) => planBillNotice(ctx, update, due.BillChanged.parse(payload)),
}))
