import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { absenceReportTooEarly, notReportable, sessionMissing, sessionSettled } from '../errors.ts'
import { absenceReported, absenceTakenBack } from '../events.ts'
import { absenceStandsAt, graceEndsAt } from '../rules/outcomes.ts'
import { ownersOf } from '../rules/views.ts'
import { lockWithPlans, openStates } from '../steps/end-missed.ts'
import { planEnd } from '../steps/schedule-session.ts'
import * as outcomes from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The client says that the professional did not come to a session in person, where no room records who was there. The
 * professional is asked; without an answer it counts as said, and credits come back. False: it was said before.
 *
 * @throws `scheduling.not_reportable` by video, or once it was taken back, `scheduling.absence_report_too_early`,
 *   `scheduling.session_settled`
 */
export async function reportAbsence(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockOpenSession(ctx, sessionId)
    if (session.modality !== 'in_person') throw notReportable()
    const now = ctx.clock.now()
    const graceEnds = graceEndsAt(session)
    if (Temporal.Instant.compare(now, graceEnds) < 0) throw absenceReportTooEarly()
    const before = await outcomes.readReport(ctx, sessionId)
    if (before?.isTakenBack) throw notReportable()
    const reportedAt = before?.at ?? now
    const answerBy = absenceStandsAt(reportedAt)
    const { personId, professionalId, companyId } = session
    await planWork(ctx, {
      kind: 'session.absence_stands',
      key: sessionId,
      queue: 'sessions',
      dueAt: answerBy,
      scope: { personId, professionalId, ...(companyId ? { companyId } : {}) },
      payload: { sessionId },
    })
    if (before) return false
    await sessions.recordEvent(ctx, session, 'absence_reported')
    await recordAudit(ctx, 'professional_absence.reported', { kind: 'session', id: sessionId })
    await publish(ctx, absenceReported({ ...ownersOf(session), answerBy: answerBy.toString() }))
    return true
  })
}

/** The client was mistaken: the session goes on as if nothing was said. False: nothing was said, or it was taken back. */
export async function takeBackAbsence(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await lockOpenSession(ctx, sessionId)
    await planEnd(ctx, session)
    const report = await outcomes.readReport(ctx, sessionId)
    if (!report || report.isTakenBack) return false
    await sessions.recordEvent(ctx, session, 'absence_taken_back')
    await recordAudit(ctx, 'professional_absence.taken_back', { kind: 'session', id: sessionId })
    await publish(ctx, absenceTakenBack(ownersOf(session)))
    return true
  })
}

async function lockOpenSession(ctx: TxCtx, sessionId: SessionId): Promise<sessions.SessionRow> {
  const session = await lockWithPlans(ctx, sessionId)
  if (!session) throw sessionMissing()
  if (!openStates.includes(session.state)) throw sessionSettled()
  return session
}
