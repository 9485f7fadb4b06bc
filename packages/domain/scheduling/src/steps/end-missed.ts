import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { SessionId } from '@kara/kernel'
import { cancelWork, publish } from '@kara/outbox'
import type { SessionState } from '../contracts.ts'
import { sessionSettled } from '../errors.ts'
import { sessionFailed, sessionMissed } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

type Missed = Extract<SessionState, 'client_no_show' | 'professional_no_show' | 'failed'>

export const openStates: readonly SessionState[] = ['scheduled', 'in_progress']

/**
 * Takes back what is planned for a session, and locks it, in the order of the jobs that do the planned work: so the two
 * never deadlock.
 */
export async function lockWithPlans(ctx: TxCtx, sessionId: SessionId): Promise<sessions.SessionRow | null> {
  await cancelWork(ctx, 'session.absence_stands', sessionId)
  await cancelWork(ctx, 'session.grace_ends', sessionId)
  await cancelWork(ctx, 'session.ends', sessionId)
  return sessions.findSession(ctx, sessionId, true)
}

/**
 * Ends a session that was not held, once: its state, the recorded event, and the announcement that settles credits
 * and tells whoever has to know.
 *
 * @throws `scheduling.session_settled` when a rival ended it first
 */
export async function endMissed(
  ctx: TxCtx,
  session: sessions.SessionRow,
  state: Missed,
  detail: Record<string, unknown>,
): Promise<void> {
  if (!(await sessions.changeState(ctx, session.id, openStates, state))) throw sessionSettled()
  await sessions.recordEvent(ctx, session, state, detail)
  await recordAudit(ctx, state === 'failed' ? 'session.failed' : 'session.missed', {
    kind: 'session',
    id: session.id,
    detail: { state },
  })
  const facts = ownersOf(session)
  const by = state === 'client_no_show' ? ('client' as const) : ('professional' as const)
  await publish(ctx, state === 'failed' ? sessionFailed(facts) : sessionMissed({ ...facts, by }))
}
