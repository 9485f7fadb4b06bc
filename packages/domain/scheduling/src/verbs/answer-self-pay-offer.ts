import { recordAudit } from '@kara/audit'
import { settleHold } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope, invariant, type SessionId } from '@kara/kernel'
import { cancelWork, publish } from '@kara/outbox'
import { mayActAsClient } from '../access.ts'
import { AnswerSelfPayOfferInput } from '../contracts.ts'
import { selfPayOfferGone, sessionNotCancellable } from '../errors.ts'
import { fundingChanged } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import { endCancelled } from '../steps/end-cancelled.ts'
import * as offers from '../store/self-pay-offers.ts'
import * as sessions from '../store/sessions.ts'

/**
 * A leaver says whether they keep a session at their own cost. Taken: the price of the booking becomes theirs, and the
 * company's credits are let go; the professional learns that, and no more. Declined: the session is cancelled, and nothing is owed.
 *
 * @throws `scheduling.self_pay_offer_gone` when it was answered before or has run out
 */
export async function answerSelfPayOffer(ctx: Ctx, raw: AnswerSelfPayOfferInput): Promise<void> {
  mayActAsClient(ctx)
  const { sessionId: id, answer } = AnswerSelfPayOfferInput.parse(raw)
  const sessionId = id as SessionId
  const { session } = await inTransaction(ctx, (ctx) => sessions.lockBooked(ctx, sessionId))
  const { scope } = ctx
  invariant(scope.role === 'person', 'checked by mayActAsClient')
  const owner = session.companyId ? inScope(ctx, { ...scope, companyId: session.companyId }) : ctx
  await inTransaction(owner, async (ctx) => {
    // In the order of the job that ends the offer, so that the two never deadlock.
    await cancelWork(ctx, 'session.self_pay_offer_ends', sessionId)
    const { session, booking } = await sessions.lockBooked(ctx, sessionId)
    if (!(await offers.answerOffer(ctx, sessionId, answer))) throw selfPayOfferGone()
    if (session.state !== 'scheduled') throw sessionNotCancellable()
    if (answer === 'declined') {
      await endCancelled(ctx, session, { state: 'cancelled', credits: 'release', isUndo: false }, 'client')
    } else {
      if (!(await offers.takeOverPayment(ctx, sessionId))) throw selfPayOfferGone()
      await publish(ctx, fundingChanged(ownersOf(session)))
    }
    if (booking.creditHoldId) await settleHold(ctx, sessionId, 'release', 'sponsor_left')
    await recordAudit(ctx, 'session.self_pay_answered', {
      kind: 'session',
      id: sessionId,
      detail: { answer },
    })
  })
}
