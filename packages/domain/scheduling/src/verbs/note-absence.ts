import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayWork } from '../access.ts'
import { endMissed, lockWithPlans, openStates } from '../steps/end-missed.ts'
import { isUnderReview } from '../steps/is-under-review.ts'
import { planEnd } from '../steps/schedule-session.ts'
import * as outcomes from '../store/outcomes.ts'

/**
 * A client has waited alone for ten minutes: the professional did not come. The credits go back by themselves, both
 * are told, and support sees it. False when the professional came at the last moment, or it was settled, or
 * support looks at it.
 */
export async function noteAbsence(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockWithPlans(ctx, sessionId)
    if (!session || !openStates.includes(session.state)) return false
    if (await isUnderReview(ctx, session)) return false
    const joined = await outcomes.readJoins(ctx, sessionId)
    if (!joined.client || joined.professional) {
      await planEnd(ctx, session)
      return false
    }
    await endMissed(ctx, session, 'professional_no_show', { waitedFrom: joined.client.toString() })
    await outcomes.insertAbsence(ctx, session)
    await recordAudit(ctx, 'professional_absence.noted', { kind: 'session', id: sessionId })
    return true
  })
}
