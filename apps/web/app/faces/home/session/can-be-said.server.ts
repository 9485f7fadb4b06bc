import { findOpenFeedback } from '@kara/feedback'
import type { Ctx, SessionId } from '@kara/kernel'
import type { BookedSession, SessionOutcome } from '@kara/scheduling/contracts'
import { mayAppealNow } from './may-appeal.server.ts'
import { mayReportNow } from './reported-absence.server.ts'

/** What the client can say now of a session that has begun. */
export async function canBeSaid(ctx: Ctx, session: BookedSession, outcome: SessionOutcome) {
  return {
    mayAppeal: mayAppealNow(ctx, session, outcome),
    mayReport: mayReportNow(ctx, session, outcome),
    isFeedbackOpen: (await findOpenFeedback(ctx, session.id as SessionId)) !== null,
  }
}
