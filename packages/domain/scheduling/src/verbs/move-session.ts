import { recordAudit } from '@kara/audit'
import { moveHold } from '@kara/credits'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { type BookedSession, MoveSessionInput } from '../contracts.ts'
import { moveTooLate, sessionNotMovable } from '../errors.ts'
import { sessionMoved } from '../events.ts'
import { cutOffOf, movingAt } from '../rules/outcomes.ts'
import { ownersOf, toBookedSession } from '../rules/views.ts'
import { claimForSession } from '../steps/claim-for-session.ts'
import { planEnd } from '../steps/schedule-session.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The client moves a session up to and including its cut-off: it stays the same session, its answers and its
 * place in a calendar stay with it, and the credits follow, from the next period when it moves there. Moving
 * to where it is changes nothing. After the cut-off there is `rebookLate`.
 *
 * @throws `scheduling.move_too_late`, `scheduling.session_not_movable`, `scheduling.slot_not_offered` with the
 *   reason, `scheduling.slot_taken`, `scheduling.not_listed`, `credits.not_enough`, `credits.pool_empty`
 */
export async function moveSession(ctx: Ctx, raw: MoveSessionInput): Promise<BookedSession> {
  mayActAsClient(ctx)
  const input = MoveSessionInput.parse(raw)
  const startsAt = Temporal.Instant.from(input.startsAt)
  const sessionId = input.sessionId as SessionId
  return tellingOfEmptyPool(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { session, booking } = await sessions.lockBooked(ctx, sessionId)
    if (session.startsAt.equals(startsAt)) return toBookedSession(session, booking)
    const way = movingAt({ ...session, undoUntil: booking.undoUntil, now: ctx.clock.now() })
    if (!way) throw sessionNotMovable()
    if (way === 'late') throw moveTooLate()
    const taken = await claimForSession(ctx, session, startsAt, 'offered')
    if (booking.creditHoldId) await moveHold(ctx, sessionId, startsAt)
    const moved = await sessions.moveTo(ctx, session, {
      startsAt,
      ...taken,
      cutOffAt: cutOffOf(startsAt, session),
    })
    if (!moved) throw sessionNotMovable()
    const movedFrom = session.startsAt.toString()
    await sessions.recordEvent(ctx, session, 'moved', {
      by: 'client',
      from: movedFrom,
      to: startsAt.toString(),
    })
    await planEnd(ctx, moved)
    await recordAudit(ctx, 'session.moved', { kind: 'session', id: sessionId })
    await publish(
      ctx,
      sessionMoved({
        ...ownersOf(moved),
        movedFrom,
        by: 'client',
        undoUntil: booking.undoUntil.toString(),
        isUndo: false,
      }),
    )
    return toBookedSession(moved, booking)
  })
}
