import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { AskReviewInput, ProposeNoShowInput } from '../contracts.ts'
import * as errors from '../errors.ts'
import { graceEndsAt, whyNotAbsent } from '../rules/outcomes.ts'
import { endMissed, lockWithPlans, openStates } from '../steps/end-missed.ts'
import { isUnderReview } from '../steps/is-under-review.ts'
import * as outcomes from '../store/outcomes.ts'
import { insertReview } from '../store/reviews.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The professional says that the client did not come, and how they were tried to be reached. The record of the
 * room has to agree; the client may appeal.
 *
 * @throws `scheduling.absence_too_early`, `scheduling.client_was_there`, `scheduling.professional_was_not_there`,
 *   `scheduling.session_settled`, `scheduling.review_open` while support looks at it
 */
export async function proposeNoShow(ctx: Ctx, raw: ProposeNoShowInput): Promise<void> {
  mayActAsProfessional(ctx)
  const input = ProposeNoShowInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  await inTransaction(ctx, async (ctx) => {
    const { session, contradiction } = await compareWithRoom(ctx, sessionId)
    if (await isUnderReview(ctx, session)) throw errors.reviewOpen()
    if (contradiction === 'client_was_there') throw errors.clientWasThere()
    if (contradiction) throw errors.professionalWasNotThere()
    await endMissed(ctx, session, 'client_no_show', { contactTried: input.contactTried })
  })
}

/**
 * The room contradicts the professional, who asks a person to look: the session stays as it is until support has decided,
 * and no job ends it meanwhile. Once; false when it was asked before.
 *
 * @throws `scheduling.absence_too_early`, `scheduling.session_settled`, `scheduling.nothing_to_review` when the room agrees
 */
export async function askReview(ctx: Ctx, raw: AskReviewInput): Promise<boolean> {
  mayActAsProfessional(ctx)
  const { sessionId: rawId, contactTried, words } = AskReviewInput.parse(raw)
  const sessionId = rawId as SessionId
  return inTransaction(ctx, async (ctx) => {
    const { session, joined, contradiction } = await compareWithRoom(ctx, sessionId)
    if (await isUnderReview(ctx, session)) return false
    if (!contradiction) throw errors.nothingToReview()
    await insertReview(ctx, {
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      startsAt: session.startsAt,
      contactTried,
      clientJoinedAt: joined.client,
      professionalJoinedAt: joined.professional,
      words,
      askedAt: ctx.clock.now(),
    })
    await sessions.recordEvent(ctx, session, 'review_asked')
    await recordAudit(ctx, 'session_review.asked', { kind: 'session', id: sessionId })
    return true
  })
}

/** Locks a session that is open and whose grace is over, with what the room holds against the professional's word. */
async function compareWithRoom(ctx: TxCtx, sessionId: SessionId) {
  const session = await lockWithPlans(ctx, sessionId)
  if (!session) throw errors.sessionMissing()
  if (!openStates.includes(session.state)) throw errors.sessionSettled()
  const joined = await outcomes.readJoins(ctx, sessionId)
  const why = whyNotAbsent(session, joined, ctx.clock.now())
  if (why === 'too_early') throw errors.absenceTooEarly(graceEndsAt(session).toString())
  return { session, joined, contradiction: why }
}
