import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayActAsProfessional, mayWork } from '../access.ts'
import { absenceOpen, reviewOpen, sessionMissing, sessionNotOver } from '../errors.ts'
import { endHeld } from '../steps/end-held.ts'
import { isUnderReview } from '../steps/is-under-review.ts'
import { readReport } from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The professional says that the session took place. Possible from its start on; saying it twice changes
 * nothing. What is held for it is spent by whoever hears the event.
 *
 * @throws `scheduling.session_not_over`, `scheduling.absence_open` while the client says that they did not come,
 *   `scheduling.review_open` while support looks at it
 */
export async function completeSession(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockBegun(ctx, sessionId)
    if (await isUnderReview(ctx, session)) throw reviewOpen()
    return endHeld(ctx, session)
  })
}

/** Nobody said otherwise for half a day after the end: the session took place. What support looks at, it decides. */
export async function completeWhenLeft(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockBegun(ctx, sessionId)
    return (await isUnderReview(ctx, session)) ? false : endHeld(ctx, session)
  })
}

async function lockBegun(ctx: TxCtx, sessionId: SessionId): Promise<sessions.SessionRow> {
  // In the order of the job that does the same: first the planned work, then the session. They never deadlock.
  await cancelWork(ctx, 'session.ends', sessionId)
  const session = await sessions.findSession(ctx, sessionId, true)
  if (!session) throw sessionMissing()
  const report = session.modality === 'in_person' && (await readReport(ctx, sessionId))
  if (report && !report.isTakenBack && session.state === 'scheduled') throw absenceOpen()
  if (session.startsAt.epochMilliseconds > ctx.clock.now().epochMilliseconds) throw sessionNotOver()
  return session
}
