import type { Subscription } from '@kara/outbox'
import type { PayUpdate } from '../contracts.ts'
import * as due from '../rules/payloads.ts'
import { planAccountNotice, planPayNotice } from '../verbs/plan-pay-notice.ts'

const news: readonly (readonly [event: string, update: PayUpdate])[] = [
  ['pay_statement.issued', 'issued'],
  ['pay_transfer.paid', 'paid'],
  ['pay_transfer.failed', 'failed'],
  ['pay_transfer.reversed', 'reversed'],
]

/** What professionals are paid. */
export const aboutPay: readonly Subscription[] = [
  ...news.map(
    ([event, update]): Subscription => ({
      event,
      subscriber: `notifications.plan-pay-${update}`,
      queue: 'notices',
      handle: (ctx, payload) => planPayNotice(ctx, update, due.PayChanged.parse(payload)),
    }),
  ),
  {
    event: 'payout_account.needs_more',
    subscriber: 'notifications.plan-pay-needs-more',
    queue: 'notices',
    handle: (ctx, payload) => planAccountNotice(ctx, due.AccountNeedsMore.parse(payload)),
  },
]
