import { recordAudit } from '@kara/audit'
import { reverseSpend } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope, invariant, type SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { waiveBill } from '@kara/payments'
import { mayWork } from '../access.ts'
import { sessionReversed, sessionUpheld } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

/**
 * What support decided on an appeal is done: an accepted one takes the session back to nothing owed, so that its
 * credits return and its open bill is dropped; one that is not accepted is recorded. Once, whatever repeats.
 */
export async function reverseSession(
  ctx: Ctx,
  sessionId: SessionId,
  decision: 'accepted' | 'upheld',
): Promise<void> {
  mayWork(ctx)
  const missed = await inTransaction(ctx, (ctx) => sessions.findSession(ctx, sessionId))
  invariant(missed, 'an appeal is about a session')
  const { scope } = ctx
  invariant(scope.role === 'worker', 'checked by mayWork')
  const owner = missed.companyId ? inScope(ctx, { ...scope, companyId: missed.companyId }) : ctx
  await inTransaction(owner, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId, true)
    if (session?.state !== 'client_no_show') return
    const facts = ownersOf(session)
    if (decision === 'upheld') {
      if (!(await sessions.recordEventOnce(ctx, session, 'upheld'))) return
      await recordAudit(ctx, 'session.upheld', { kind: 'session', id: sessionId })
      await publish(ctx, sessionUpheld(facts))
      return
    }
    await sessions.changeState(ctx, sessionId, ['client_no_show'], 'cancelled')
    await sessions.recordEvent(ctx, session, 'reversed')
    if (session.companyId) await reverseSpend(ctx, sessionId, 'appeal_accepted')
    await waiveBill(ctx, sessionId)
    await recordAudit(ctx, 'session.reversed', { kind: 'session', id: sessionId })
    await publish(ctx, sessionReversed(facts))
  })
}
