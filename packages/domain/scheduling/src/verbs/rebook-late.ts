import { recordAudit } from '@kara/audit'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { type BookedSession, MoveSessionInput } from '../contracts.ts'
import { sessionNotMovable } from '../errors.ts'
import { movingAt } from '../rules/outcomes.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import * as sessions from '../store/sessions.ts'
import { bookSlot } from './book-slot.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

/**
 * After the cut-off the client chose to cancel late and to book another time with the same professional: both
 * happen, or neither. The consequence was stated before.
 *
 * @throws `scheduling.session_not_movable` also while moving is free, and whatever cancelling and booking throw
 */
export async function rebookLate(ctx: Ctx, raw: MoveSessionInput): Promise<BookedSession> {
  mayActAsClient(ctx)
  const input = MoveSessionInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return tellingOfEmptyPool(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { session, booking } = await sessions.lockBooked(ctx, sessionId)
    const way = movingAt({ ...session, undoUntil: booking.undoUntil, now: ctx.clock.now() })
    if (way !== 'late' || !session.companyId) throw sessionNotMovable()
    await cancelSession(ctx, sessionId)
    const hold = await holdSlot(ctx, { serviceId: session.serviceId, startsAt: input.startsAt })
    const booked = await bookSlot(ctx, {
      holdId: hold.id,
      funding: booking.funding,
      // What the credits paid of the first one they pay of the other, and the client the rest.
      creditHalves: booking.funding === 'split' ? (booking.costHalves ?? undefined) : undefined,
      timeZone: session.clientTimeZone,
      language: session.language ?? undefined,
    })
    await recordAudit(ctx, 'session.rebooked_late', { kind: 'session', id: sessionId })
    return booked
  })
}
