import type { TxCtx } from '@kara/db'
import { planWork, publish } from '@kara/outbox'
import { mayScheduleSession } from '../access.ts'
import { type BookedSession, limits } from '../contracts.ts'
import { bookingConfirmed } from '../events.ts'
import { ownersOf, toBookedSession } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

/**
 * Writes a session whose time is claimed and whose funding is set aside: the step of every verb that makes
 * one. Nothing is decided here any more, so all of it is sent at once: one round trip, in this order.
 */
export async function scheduleSession(
  ctx: TxCtx,
  session: sessions.NewSession,
  booking: sessions.NewBooking,
): Promise<BookedSession> {
  mayScheduleSession(ctx)
  const undoUntil = booking.undoUntil.toString()
  // Whom a professional books is their client already.
  const connects = ctx.scope.role === 'person'
  const [row] = await Promise.all([
    sessions.insertSession(ctx, session),
    sessions.insertBooking(ctx, booking),
    connects ? sessions.connect(ctx, session) : null,
    sessions.recordEvent(ctx, session, 'scheduled'),
    planEnd(ctx, session),
    publish(
      ctx,
      bookingConfirmed({ ...ownersOf(session), bookedAt: booking.bookedAt.toString(), undoUntil }),
    ),
  ])
  return toBookedSession(row, booking)
}

/** Nobody has to remember to complete a session: the job does, when both people left it at that. */
export async function planEnd(ctx: TxCtx, session: sessions.NewSession): Promise<void> {
  const { sessionId: _id, ...owners } = ownersOf(session)
  await planWork(ctx, {
    kind: 'session.ends',
    key: session.id,
    queue: 'sessions',
    dueAt: session.endsAt.add({ hours: limits.completeAfterHours }),
    scope: {
      personId: owners.personId,
      professionalId: owners.professionalId,
      ...(owners.companyId ? { companyId: owners.companyId } : {}),
    },
    payload: { sessionId: session.id },
  })
}
