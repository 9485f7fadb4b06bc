import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planMoneyAlarm } from '../verbs/plan-money-alarm.ts'

/** While the bank waits for a word of ours. */
const disputeAsks = (state: string) => state === 'asked' || state === 'needs_response'

/** What about money needs the operator's support. */
export const forStaff: readonly Subscription[] = [
  {
    event: 'money_difference.found',
    subscriber: 'notifications.alarm-of-difference',
    queue: 'notices',
    handle: (ctx, payload) =>
      planMoneyAlarm(ctx, 'difference', { cause: due.DifferencesFound.parse(payload).reconciliationId }),
  },
  {
    event: 'refund.failed',
    subscriber: 'notifications.alarm-of-refund',
    queue: 'notices',
    handle: (ctx, payload) =>
      planMoneyAlarm(ctx, 'refund_refused', { cause: due.RefundFailed.parse(payload).refundId }),
  },
  {
    event: 'dispute.changed',
    subscriber: 'notifications.alarm-of-dispute',
    queue: 'notices',
    handle: async (ctx, payload) => {
      const { disputeId, state } = due.DisputeChanged.parse(payload)
      if (disputeAsks(state)) await planMoneyAlarm(ctx, 'dispute', { cause: `${disputeId}|${state}` })
    },
  },
  {
    event: 'credit_alarm.raised',
    subscriber: 'notifications.alarm-of-ledger',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { companyId, day } = due.LedgerAlarm.parse(payload)
      return planMoneyAlarm(ctx, 'ledger', { cause: `${companyId}|${day}`, companyId })
    },
  },
]
