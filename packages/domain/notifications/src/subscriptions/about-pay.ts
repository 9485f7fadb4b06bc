import type { Subscription } from '@kara/outbox'
import type { PayUpdate } from '../contracts.ts'
import * as due from '../rules/payloads.ts'
import { planAccountNotice, planPayNotice } from '../verbs/plan-pay-notice.ts'
import { on } from './on.ts'

const news: readonly (readonly [event: string, update: PayUpdate])[] = [
  ['pay_statement.issued', 'issued'],
  ['pay_transfer.paid', 'paid'],
  ['pay_transfer.failed', 'failed'],
  ['pay_transfer.reversed', 'reversed'],
]

/** What professionals are paid. */
export const aboutPay: readonly Subscription[] = [
  ...news.map(([event, update]) =>
    on(event, `plan-pay-${update}`, due.PayChanged, (ctx, news) => planPayNotice(ctx, update, news)),
  ),
  on('payout_account.needs_more', 'plan-pay-needs-more', due.AccountNeedsMore, planAccountNotice),
  on('payout_account.refused', 'plan-pay-refused', due.AccountNeedsMore, planAccountNotice),
]
