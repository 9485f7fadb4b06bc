import { recordAudit } from '@kara/audit'
import { findEmployment } from '@kara/companies'
import { findPolicy } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, personOf, type SessionId } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { selfPayOffered } from '../events.ts'
import { leaverOutcome } from '../rules/leavers.ts'
import { ownersOf } from '../rules/views.ts'
import { endCancelled } from '../steps/end-cancelled.ts'
import * as offers from '../store/self-pay-offers.ts'
import * as sessions from '../store/sessions.ts'

const free = { state: 'cancelled', credits: 'release', isUndo: false } as const

/**
 * Somebody left a company: each session to come that its credits were to pay is taken up by a job of its own, which
 * carries that session's owners. Returns how many there are.
 */
export async function planLeaverRule(ctx: Ctx): Promise<number> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ahead = await offers.listSponsoredAhead(ctx)
    for (const { sessionId, professionalId } of ahead) {
      await planWork(ctx, {
        kind: 'session.sponsor_leaves',
        key: sessionId,
        queue: 'sessions',
        dueAt: ctx.clock.now(),
        scope: { companyId: companyOf(ctx), personId: personOf(ctx), professionalId },
        payload: { sessionId },
      })
    }
    return ahead.length
  })
}

/**
 * Does to one session what the company's rule says of leavers: it stays, it is cancelled and its credits return, or its
 * client is offered to pay it themself. Who is back by then is no leaver. Once, whatever repeats.
 */
export async function carryOutLeaverRule(
  ctx: Ctx,
  sessionId: SessionId,
): Promise<'keep' | 'cancel' | 'offer' | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const employment = await findEmployment(ctx)
    const session = await sessions.findSession(ctx, sessionId, true)
    const booking = await sessions.findBooking(ctx, sessionId)
    if (employment?.state !== 'left' || !employment.leftAt) return null
    if (session?.state !== 'scheduled' || !booking || booking.funding === 'self_pay') return null
    const outcome = leaverOutcome({
      policy: await findPolicy(ctx),
      now: ctx.clock.now(),
      leftAt: employment.leftAt,
      startsAt: session.startsAt,
      cutOffAt: session.cutOffAt,
      hasPrice: booking.priceMinor !== null && booking.currency !== null,
    })
    if (outcome.kind === 'cancel') await endCancelled(ctx, session, free, 'sponsor')
    if (outcome.kind === 'offer') await offer(ctx, session, outcome.answerBy)
    return outcome.kind
  })
}

/**
 * Nobody answered an offer in time: the session is cancelled and its credits return. An offer to who works there again
 * is withdrawn, and the session stays as it was.
 */
export async function lapseSelfPayOffer(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId, true)
    const isBack = (await findEmployment(ctx))?.state === 'active'
    if (!(await offers.answerOffer(ctx, sessionId, isBack ? 'withdrawn' : 'lapsed'))) return false
    if (isBack || session?.state !== 'scheduled') return false
    await endCancelled(ctx, session, free, 'sponsor')
    return true
  })
}

async function offer(ctx: TxCtx, session: sessions.SessionRow, answerBy: Temporal.Instant) {
  if (!(await offers.insertOffer(ctx, session, answerBy))) return
  const { id: sessionId, personId, professionalId } = session
  await planWork(ctx, {
    kind: 'session.self_pay_offer_ends',
    key: sessionId,
    queue: 'sessions',
    dueAt: answerBy,
    scope: { companyId: companyOf(ctx), personId, professionalId },
    payload: { sessionId },
  })
  await recordAudit(ctx, 'session.self_pay_offered', { kind: 'session', id: sessionId })
  await publish(ctx, selfPayOffered({ ...ownersOf(session), answerBy: answerBy.toString() }))
}
