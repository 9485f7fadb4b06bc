import type { Id } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import { cardDecisions, cardQuestions } from './contracts.ts'
import { answerCreditRequest, planAnswer } from './verbs/answer-credit-request.ts'
import { applyLimit, planLimits } from './verbs/apply-limit.ts'
import { checkLedger, planCheck } from './verbs/check-ledger.ts'
import { expireLot } from './verbs/expire-lot.ts'
import { giveGrant, giveOpenGrants } from './verbs/give-grant.ts'
import { releaseRequestCards } from './verbs/release-request-cards.ts'
import { renewAllowance, resumeAllowance } from './verbs/renew-allowance.ts'
import { giveBackCredits, returnLeaversCredits } from './verbs/return-leavers-credits.ts'
import { makeWaitingClaim, serveWaitingClaims } from './verbs/serve-waiting-claims.ts'
import { warnOfExpiry } from './verbs/warn-of-expiry.ts'

const on = hearing('credits', 'credits')

const LotEnds = z.object({ periodStart: z.iso.date(), lot: z.string().default('period') })
const LotEndsSoon = LotEnds.extend({ days: z.number().int() })
const Look = z.object({ isWhole: z.boolean().default(false) })
const OfCard = z.object({ cardId: z.uuid() })
const OfGrant = z.object({ grantId: z.uuid(), isQuiet: z.boolean().default(false) })
const Decided = z.object({
  requestId: z.uuid().transform((id) => id as Id<'credit_request'>),
  answer: z.enum(cardDecisions),
  question: z.enum(cardQuestions).nullable().default(null),
})

export const subscriptions: readonly Subscription[] = [
  on('pool.funded', 'serve-waiting-claims', null, (ctx) => serveWaitingClaims(ctx)),
  on('pool.funded', 'plan-check', null, (ctx) => planCheck(ctx)),
  on('credit_request_card.decided', 'plan-answer', OfCard, (ctx, news) => planAnswer(ctx, news.cardId)),
  on('credit_grant.made', 'give-grant', OfGrant, (ctx, news) => giveGrant(ctx, news.grantId)),
  on('employee.joined', 'give-open-grants', null, (ctx) => giveOpenGrants(ctx)),
  ...['employee.left', 'credits.returned'].map((event) =>
    on(event, `return-leavers-credits-${event.split('.')[1]}`, null, (ctx) => returnLeaversCredits(ctx)),
  ),
  on('credit_policy.changed', 'plan-limits', null, (ctx) => planLimits(ctx)),
  on('credits.returned', 'apply-limit', null, (ctx) => applyLimit(ctx)),
  on('employee.rejoined', 'give-back-credits', null, (ctx) => giveBackCredits(ctx)),
  on('employee.rejoined', 'resume-allowance', null, (ctx) => resumeAllowance(ctx)),
]

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'credits.period_ends',
    queue: 'credits',
    handle: (ctx, payload) => expireLot(ctx, LotEnds.parse(payload)),
  },
  {
    kind: 'credits.expires_soon',
    queue: 'credits',
    handle: (ctx, payload) => warnOfExpiry(ctx, LotEndsSoon.parse(payload)),
  },
  {
    kind: 'credits.renews',
    queue: 'credits',
    handle: (ctx) => renewAllowance(ctx),
  },
  {
    kind: 'credits.limit_counts',
    queue: 'credits',
    handle: (ctx) => applyLimit(ctx),
  },
  {
    kind: 'credits.claim_waits',
    queue: 'credits',
    handle: (ctx) => makeWaitingClaim(ctx),
  },
  {
    kind: 'credits.request_batch',
    queue: 'credits',
    handle: (ctx) => releaseRequestCards(ctx),
  },
  {
    kind: 'credits.request_decided',
    queue: 'credits',
    handle: (ctx, payload) => answerCreditRequest(ctx, Decided.parse(payload)),
  },
  {
    kind: 'credits.gives_grant',
    queue: 'credits',
    handle: (ctx, payload) => {
      const { grantId, isQuiet } = OfGrant.parse(payload)
      return giveGrant(ctx, grantId, { isQuiet })
    },
  },
  {
    kind: 'credits.nightly',
    queue: 'credits',
    handle: (ctx, payload) => checkLedger(ctx, Look.parse(payload)),
  },
]
