import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planCreditNotice, planRequestAnswer } from '../verbs/plan-credit-notice.ts'
import { cancelPoolNotice, planPoolNotice } from '../verbs/plan-pool-notice.ts'

const budgetMatters = { 50: 'budget_half', 80: 'budget_most', 100: 'budget_spent' } as const

/** What becomes of credits, to their owner; what becomes of the pool, to HR. */
export const aboutCredits: readonly Subscription[] = [
  {
    event: 'credits.claimed',
    subscriber: 'notifications.plan-claimed-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'claimed', due.CreditsClaimed.parse(payload)),
  },
  {
    event: 'credits.spent',
    subscriber: 'notifications.plan-spent-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'spent', due.CreditsSettled.parse(payload)),
  },
  {
    event: 'credits.returned',
    subscriber: 'notifications.plan-returned-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'returned', due.CreditsSettled.parse(payload)),
  },
  {
    event: 'credits.granted',
    subscriber: 'notifications.plan-granted-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'granted', due.CreditsGranted.parse(payload)),
  },
  {
    event: 'credits.expiring_soon',
    subscriber: 'notifications.plan-expiring-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'expiring', due.CreditsExpiring.parse(payload)),
  },
  {
    event: 'credits.expired',
    subscriber: 'notifications.plan-expired-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'expired', due.CreditsExpired.parse(payload)),
  },
  {
    event: 'credit_request.answered',
    subscriber: 'notifications.plan-request-answer',
    queue: 'notices',
    handle: (ctx, payload) => planRequestAnswer(ctx, due.CreditRequestAnswered.parse(payload)),
  },
  {
    event: 'pool.ran_low',
    subscriber: 'notifications.plan-pool-low',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'pool_low', due.OfCompany.parse(payload)),
  },
  {
    event: 'credit_request_card.released',
    subscriber: 'notifications.plan-credit-requests',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'credit_requests', due.OfCompany.parse(payload)),
  },
  {
    event: 'pool.ran_out',
    subscriber: 'notifications.plan-pool-empty',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'pool_empty', due.OfCompany.parse(payload)),
  },
  {
    event: 'budget.reached',
    subscriber: 'notifications.plan-budget-notice',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { share, ...company } = due.BudgetReached.parse(payload)
      return planPoolNotice(ctx, budgetMatters[share], company)
    },
  },
  ...(['issued', 'overdue'] as const).map(
    (what): Subscription => ({
      event: `invoice.${what}`,
      subscriber: `notifications.plan-invoice-${what}`,
      queue: 'notices',
      handle: (ctx, payload) => planPoolNotice(ctx, `invoice_${what}`, due.OfCompany.parse(payload)),
    }),
  ),
  {
    event: 'pool.funded',
    subscriber: 'notifications.cancel-pool-notice',
    queue: 'notices',
    handle: (ctx) => cancelPoolNotice(ctx),
  },
]
