import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayDecideAppeals } from '../access.ts'
import { DecideAppealInput, DecideReviewInput } from '../contracts.ts'
import {
  appealMissing,
  appealDecided as decidedBefore,
  reviewDecidedBefore,
  reviewMissing,
} from '../errors.ts'
import { appealDecided, reviewDecided } from '../events.ts'
import * as outcomes from '../store/outcomes.ts'
import * as reviews from '../store/reviews.ts'

/**
 * Support decides on an appeal, once. Whose session it is stays unknown there: what follows is done by a job that
 * carries its owners.
 *
 * @throws `scheduling.appeal_decided`, `scheduling.appeal_missing`
 */
export async function decideAppeal(ctx: Ctx, raw: DecideAppealInput): Promise<void> {
  mayDecideAppeals(ctx)
  const { sessionId: rawId, decision, reason } = DecideAppealInput.parse(raw)
  const sessionId = rawId as SessionId
  await inTransaction(ctx, async (ctx) => {
    if (!(await outcomes.findAppeal(ctx, sessionId))) throw appealMissing()
    const appeal = await outcomes.decideAppeal(ctx, sessionId, decision, reason)
    if (!appeal) throw decidedBefore()
    await recordAudit(ctx, 'session_appeal.decided', {
      kind: 'session',
      id: sessionId,
      detail: { decision },
    })
    const { personId, professionalId } = appeal
    await publish(ctx, appealDecided({ sessionId, personId, professionalId, decision }))
  })
}

/**
 * Support decides how a session ended that its professional and the room tell differently: once, as on an appeal.
 *
 * @throws `scheduling.review_decided`, `scheduling.review_missing`
 */
export async function decideReview(ctx: Ctx, raw: DecideReviewInput): Promise<void> {
  mayDecideAppeals(ctx)
  const { sessionId: rawId, decision, reason } = DecideReviewInput.parse(raw)
  const sessionId = rawId as SessionId
  await inTransaction(ctx, async (ctx) => {
    if (!(await reviews.findReview(ctx, sessionId))) throw reviewMissing()
    const review = await reviews.decideReview(ctx, sessionId, decision, reason)
    if (!review) throw reviewDecidedBefore()
    await recordAudit(ctx, 'session_review.decided', {
      kind: 'session',
      id: sessionId,
      detail: { decision },
    })
    const { personId, professionalId, contactTried } = review
    await publish(ctx, reviewDecided({ sessionId, personId, professionalId, decision, contactTried }))
  })
}
