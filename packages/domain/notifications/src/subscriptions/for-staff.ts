import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { SupportQuestion } from '../rules/support-payloads.ts'
import { planSignInAlarm } from '../verbs/plan-connection-notice.ts'
import { planMoneyAlarm } from '../verbs/plan-money-alarm.ts'
import { planSupportWaiting } from '../verbs/plan-sign-in-again.ts'
import { planReviewAlarm } from '../verbs/plan-standing-notice.ts'
import { on } from './on.ts'

/** While the bank waits for a word of ours. */
const disputeAsks = (state: string) => state === 'asked' || state === 'needs_response'

/** What needs the operator's support: money, sign-ins that fail, and professionals who wait. */
export const forStaff: readonly Subscription[] = [
  on('money_difference.found', 'alarm-of-difference', due.DifferencesFound, (ctx, news) =>
    planMoneyAlarm(ctx, 'difference', { cause: news.reconciliationId }),
  ),
  on('refund.failed', 'alarm-of-refund', due.RefundFailed, (ctx, news) =>
    planMoneyAlarm(ctx, 'refund_refused', { cause: news.refundId }),
  ),
  on('dispute.changed', 'alarm-of-dispute', due.DisputeChanged, async (ctx, { disputeId, state }) => {
    if (disputeAsks(state)) await planMoneyAlarm(ctx, 'dispute', { cause: `${disputeId}|${state}` })
  }),
  on('credit_alarm.raised', 'alarm-of-ledger', due.LedgerAlarm, (ctx, { companyId, day }) =>
    planMoneyAlarm(ctx, 'ledger', { cause: `${companyId}|${day}`, companyId }),
  ),
  on('sso_alert.opened', 'alarm-of-sign-ins', due.AlertOpened, planSignInAlarm),
  on('support_question.asked', 'plan-support-waiting', SupportQuestion, planSupportWaiting),
  on('review.overdue', 'alarm-of-review', due.ReviewOverdue, planReviewAlarm),
]
