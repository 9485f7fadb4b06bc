import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { MoveSessionInput, type Session } from '../contracts.ts'
import { sessionMissing, sessionNotMovable } from '../errors.ts'
import { sessionMoved } from '../events.ts'
import { cutOffAfterMove, undoableUntil, untoldOrigin } from '../rules/moves.ts'
import { ownersOf, toSession } from '../rules/views.ts'
import { claimForSession } from '../steps/claim-for-session.ts'
import { planEnd } from '../steps/schedule-session.ts'
import { listMoves } from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The professional moves a session to another time of theirs, also outside of the hours that are offered, but never over
 * what is taken. The client is told when it cannot be moved back any more, keeps what pays for it, and has a day to
 * cancel free of charge.
 *
 * @throws `scheduling.session_not_movable`, `scheduling.slot_taken`, `scheduling.slot_not_offered` for the past
 */
export async function moveAsProfessional(ctx: Ctx, raw: MoveSessionInput): Promise<Session> {
  mayActAsProfessional(ctx)
  const input = MoveSessionInput.parse(raw)
  const startsAt = Temporal.Instant.from(input.startsAt)
  const sessionId = input.sessionId as SessionId
  return inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId, true)
    if (!session) throw sessionMissing()
    if (session.startsAt.equals(startsAt)) return toSession(session)
    const now = ctx.clock.now()
    if (session.state !== 'scheduled' || Temporal.Instant.compare(session.startsAt, now) <= 0)
      throw sessionNotMovable()
    const believed = untoldOrigin(await listMoves(ctx, sessionId), now, session)
    const isUndo = believed?.equals(startsAt) ?? false
    const taken = await claimForSession(ctx, session, startsAt, 'agreed')
    const cutOffAt = cutOffAfterMove(startsAt, now, session, isUndo)
    const moved = await sessions.moveTo(ctx, session, { startsAt, ...taken, cutOffAt })
    if (!moved) throw sessionNotMovable()
    const movedFrom = session.startsAt.toString()
    const to = startsAt.toString()
    await sessions.recordEvent(ctx, session, 'moved', { by: 'professional', from: movedFrom, to, isUndo })
    await planEnd(ctx, moved)
    await recordAudit(ctx, 'session.moved', {
      kind: 'session',
      id: sessionId,
      detail: { by: 'professional' },
    })
    const undoUntil = undoableUntil(now, session).toString()
    // Of several moves in a row the client reads one letter, about where the session was when they last read of it.
    const told = {
      movedFrom: believed?.toString() ?? movedFrom,
      by: 'professional' as const,
      undoUntil,
      isUndo,
    }
    await publish(ctx, sessionMoved({ ...ownersOf(moved), ...told }))
    return toSession(moved)
  })
}
