import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planCreditNotice, planRequestAnswer } from '../verbs/plan-credit-notice.ts'
import { cancelPoolNotice, planPoolNotice } from '../verbs/plan-pool-notice.ts'
import { on } from './on.ts'

const budgetMatters = { 50: 'budget_half', 80: 'budget_most', 100: 'budget_spent' } as const

/** What becomes of credits, to their owner; what becomes of the pool, to HR. */
export const aboutCredits: readonly Subscription[] = [
  on('credits.claimed', 'plan-claimed-notice', due.CreditsClaimed, (ctx, news) =>
    planCreditNotice(ctx, 'claimed', news),
  ),
  on('credits.spent', 'plan-spent-notice', due.CreditsSettled, (ctx, news) =>
    planCreditNotice(ctx, 'spent', news),
  ),
  on('credits.returned', 'plan-returned-notice', due.CreditsSettled, (ctx, news) =>
    planCreditNotice(ctx, 'returned', news),
  ),
  on('credits.granted', 'plan-granted-notice', due.CreditsGranted, (ctx, news) =>
    planCreditNotice(ctx, 'granted', news),
  ),
  on('credits.expiring_soon', 'plan-expiring-notice', due.CreditsExpiring, (ctx, news) =>
    planCreditNotice(ctx, 'expiring', news),
  ),
  on('credits.expired', 'plan-expired-notice', due.CreditsExpired, (ctx, news) =>
    planCreditNotice(ctx, 'expired', news),
  ),
  on('credit_request.answered', 'plan-request-answer', due.CreditRequestAnswered, planRequestAnswer),
  on('pool.ran_low', 'plan-pool-low', due.OfCompany, (ctx, news) => planPoolNotice(ctx, 'pool_low', news)),
  on('pool.promise_lapsed', 'plan-promise-lapsed', due.OfCompany, (ctx, news) =>
    planPoolNotice(ctx, 'promise_lapsed', news),
  ),
  on('credit_request_card.released', 'plan-credit-requests', due.OfCompany, (ctx, news) =>
    planPoolNotice(ctx, 'credit_requests', news),
  ),
  on('pool.ran_out', 'plan-pool-empty', due.OfCompany, (ctx, news) =>
    planPoolNotice(ctx, 'pool_empty', news),
  ),
  on('budget.reached', 'plan-budget-notice', due.BudgetReached, (ctx, { share, ...company }) =>
    planPoolNotice(ctx, budgetMatters[share], company),
  ),
  ...(['issued', 'overdue', 'credited', 'paid_back'] as const).map((what) =>
    on(`invoice.${what}`, `plan-invoice-${what.replace('_', '-')}`, due.OfCompany, (ctx, news) =>
      planPoolNotice(ctx, `invoice_${what}`, news),
    ),
  ),
  on('pool.funded', 'cancel-pool-notice', null, (ctx) => cancelPoolNotice(ctx)),
]
