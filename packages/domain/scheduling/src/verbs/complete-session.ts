import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelWork, publish } from '@kara/outbox'
import { mayActAsProfessional, mayWork } from '../access.ts'
import { absenceOpen, sessionMissing, sessionNotOver } from '../errors.ts'
import { sessionCompleted } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import { readReport } from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The professional says that the session took place. Possible from its start on; saying it twice changes
 * nothing. What is held for it is spent by whoever hears the event.
 *
 * @throws `scheduling.session_not_over`, `scheduling.absence_open` while the client says that they did not come
 */
export async function completeSession(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, (ctx) => complete(ctx, sessionId))
}

/** Nobody said otherwise for half a day after the end: the session took place. */
export async function completeWhenLeft(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, (ctx) => complete(ctx, sessionId))
}

async function complete(ctx: TxCtx, sessionId: SessionId): Promise<boolean> {
  // In the order of the job that does the same: first the planned work, then the session. They never deadlock.
  await cancelWork(ctx, 'session.ends', sessionId)
  const session = await sessions.findSession(ctx, sessionId, true)
  if (!session) throw sessionMissing()
  const report = session.modality === 'in_person' && (await readReport(ctx, sessionId))
  if (report && !report.isTakenBack && session.state === 'scheduled') throw absenceOpen()
  if (session.startsAt.epochMilliseconds > ctx.clock.now().epochMilliseconds) throw sessionNotOver()
  const changed = await sessions.changeState(ctx, sessionId, ['scheduled', 'in_progress'], 'completed')
  if (!changed) return false
  await sessions.recordEvent(ctx, session, 'completed')
  await recordAudit(ctx, 'session.completed', { kind: 'session', id: sessionId })
  await publish(ctx, sessionCompleted(ownersOf(session)))
  return true
}
