import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayActAsProfessional, mayWork } from '../access.ts'
import { nothingReported, sessionMissing } from '../errors.ts'
import { endMissed, lockWithPlans, openStates } from '../steps/end-missed.ts'
import { planEnd } from '../steps/schedule-session.ts'
import * as outcomes from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The professional says that the client is right: they did not come. What follows is done at once by the job that does it
 * when they say nothing.
 *
 * @throws `scheduling.nothing_reported`
 */
export async function admitAbsence(ctx: Ctx, sessionId: SessionId): Promise<void> {
  mayActAsProfessional(ctx)
  await inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId)
    if (!session) throw sessionMissing()
    const report = await outcomes.readReport(ctx, sessionId)
    if (!report || report.isTakenBack || !openStates.includes(session.state)) throw nothingReported()
    const { personId, professionalId, companyId } = session
    await planWork(ctx, {
      kind: 'session.absence_stands',
      key: sessionId,
      queue: 'sessions',
      dueAt: ctx.clock.now(),
      scope: { personId, professionalId, ...(companyId ? { companyId } : {}) },
      payload: { sessionId },
    })
    await recordAudit(ctx, 'professional_absence.admitted', { kind: 'session', id: sessionId })
  })
}

/**
 * The professional admitted that they did not come, or did not answer: the credits go back by themselves, both are told,
 * and support sees it. False when it was settled or taken back meanwhile.
 */
export async function letAbsenceStand(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockWithPlans(ctx, sessionId)
    if (!session || !openStates.includes(session.state)) return false
    const report = await outcomes.readReport(ctx, sessionId)
    if (!report || report.isTakenBack) {
      await planEnd(ctx, session)
      return false
    }
    await endMissed(ctx, session, 'professional_no_show', { reportedAt: report.at.toString() })
    await outcomes.insertAbsence(ctx, session)
    await recordAudit(ctx, 'professional_absence.noted', { kind: 'session', id: sessionId })
    return true
  })
}
