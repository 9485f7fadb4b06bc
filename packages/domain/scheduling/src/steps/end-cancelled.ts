import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { cancelWork, publish } from '@kara/outbox'
import type { CancelReason, SessionState } from '../contracts.ts'
import { sessionNotCancellable } from '../errors.ts'
import { type CancelledBy, sessionCancelled } from '../events.ts'
import type { Cancellation } from '../rules/outcomes.ts'
import { ownersOf } from '../rules/views.ts'
import { releaseClaim } from '../store/calendar.ts'
import * as sessions from '../store/sessions.ts'

/** In which states a session can still be cancelled. */
export const cancellableStates: readonly SessionState[] = ['scheduled']

export interface HowCancelled {
  /** Of several that are cancelled at once, one letter tells. */
  readonly isToldTogether?: boolean
  /** Why the professional cancels, for the client to read. */
  readonly because?: CancelReason | undefined
}

/**
 * Ends a session that will not take place, once: its time is free, its planned end is taken back, and the announcement
 * settles credits and tells both.
 *
 * @throws `scheduling.session_not_cancellable` when a rival ended it first
 */
export async function endCancelled(
  ctx: TxCtx,
  session: sessions.SessionRow,
  outcome: Cancellation,
  by: CancelledBy,
  { isToldTogether = false, because }: HowCancelled = {},
): Promise<void> {
  const changed = await sessions.changeState(ctx, session.id, cancellableStates, outcome.state)
  if (!changed) throw sessionNotCancellable()
  await releaseClaim(ctx, session.claimId)
  await sessions.raiseCalendarSequence(ctx, session)
  await sessions.recordEvent(ctx, session, outcome.state, because ? { by, because } : { by })
  await cancelWork(ctx, 'session.ends', session.id)
  await recordAudit(ctx, 'session.cancelled', {
    kind: 'session',
    id: session.id,
    detail: { by, state: outcome.state },
  })
  await publish(
    ctx,
    sessionCancelled({
      ...ownersOf(session),
      by,
      isLate: outcome.state === 'late_cancelled',
      isUndo: outcome.isUndo,
      isToldTogether,
      ...(because ? { because } : {}),
    }),
  )
}
