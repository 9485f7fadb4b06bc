import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { mayEnter } from '../access.ts'
import { sessionMissing } from '../errors.ts'
import { waitsUntil } from '../rules/outcomes.ts'
import { openStates } from '../steps/end-missed.ts'
import * as outcomes from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * One of the two entered the room. The first time of each is what a missed session is judged by: a client who
 * waits alone waits as long as the hub says, and a session in which both are is in progress.
 */
export async function recordJoin(ctx: Ctx, sessionId: SessionId): Promise<void> {
  const side = mayEnter(ctx)
  await inTransaction(ctx, async (ctx) => {
    if (side === 'professional') await cancelWork(ctx, 'session.grace_ends', sessionId)
    const session = await sessions.findSession(ctx, sessionId, true)
    if (!session) throw sessionMissing()
    if (!openStates.includes(session.state)) return
    if (!(await outcomes.recordFirstJoin(ctx, session, side))) return
    await recordAudit(ctx, 'session.joined', { kind: 'session', id: sessionId, detail: { side } })
    const joined = await outcomes.readJoins(ctx, sessionId)
    if (joined.client && joined.professional) {
      const begun = await sessions.changeState(ctx, sessionId, ['scheduled'], 'in_progress')
      if (begun) await sessions.recordEvent(ctx, session, 'started')
      return
    }
    if (side === 'professional') return
    const { personId, professionalId, companyId } = session
    await planWork(ctx, {
      kind: 'session.grace_ends',
      key: sessionId,
      queue: 'sessions',
      dueAt: waitsUntil(session, ctx.clock.now()),
      scope: { personId, professionalId, ...(companyId ? { companyId } : {}) },
      payload: { sessionId },
    })
  })
}
