import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { publish } from '@kara/outbox'
import { sessionCompleted } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'
import { openStates } from './end-missed.ts'

/**
 * A session took place, once: its state, the recorded event, and the announcement that spends what is held for it. False
 * when it was settled before.
 */
export async function endHeld(ctx: TxCtx, session: sessions.SessionRow): Promise<boolean> {
  if (!(await sessions.changeState(ctx, session.id, openStates, 'completed'))) return false
  await sessions.recordEvent(ctx, session, 'completed')
  await recordAudit(ctx, 'session.completed', { kind: 'session', id: session.id })
  await publish(ctx, sessionCompleted(ownersOf(session)))
  return true
}
