import { recordAudit } from '@kara/audit'
import { reverseSpend } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope, invariant, type SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { waiveBill } from '@kara/payments'
import { mayWork } from '../access.ts'
import type { ContactTried, ReviewDecision } from '../contracts.ts'
import { sessionReversed, sessionReviewed, sessionUpheld } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import { endHeld } from '../steps/end-held.ts'
import { endMissed, lockWithPlans, openStates } from '../steps/end-missed.ts'
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
  await inTransaction(await withItsCompany(ctx, sessionId), async (ctx) => {
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

/**
 * How support found that a session ended is how it ends, by the very steps of its professional: credits, bill, pay and
 * letters follow from there, and a client who was found absent may appeal. Once, whatever repeats.
 */
export async function endReviewed(
  ctx: Ctx,
  sessionId: SessionId,
  found: { readonly decision: ReviewDecision; readonly contactTried: ContactTried },
): Promise<void> {
  mayWork(ctx)
  await inTransaction(await withItsCompany(ctx, sessionId), async (ctx) => {
    const session = await lockWithPlans(ctx, sessionId)
    if (!session || !openStates.includes(session.state)) return
    switch (found.decision) {
      case 'completed':
        await endHeld(ctx, session)
        break
      case 'client_no_show':
        await endMissed(ctx, session, 'client_no_show', { contactTried: found.contactTried })
        break
      case 'failed':
        await endMissed(ctx, session, 'failed', { because: 'technical' })
    }
    await publish(ctx, sessionReviewed(ownersOf(session)))
  })
}

/** Support does not know the company of a session; the job finds it with its two people. */
async function withItsCompany(ctx: Ctx, sessionId: SessionId): Promise<Ctx> {
  const session = await inTransaction(ctx, (ctx) => sessions.findSession(ctx, sessionId))
  invariant(session, 'what support decides is about a session')
  const { scope } = ctx
  invariant(scope.role === 'worker', 'checked by mayWork')
  return session.companyId ? inScope(ctx, { ...scope, companyId: session.companyId }) : ctx
}
