import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsClient, mayActAsProfessional, mayWork } from '../access.ts'
import { type BookedSession, limits, type Session } from '../contracts.ts'
import { sessionMissing } from '../errors.ts'
import { toBookedSession, toSession } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

/** One of the client's sessions, with how it is paid. @throws `scheduling.session_missing` */
export function getBookedSession(ctx: Ctx, id: SessionId): Promise<BookedSession> {
  if (ctx.scope.role !== 'worker') mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await sessions.findSession(ctx, id)
    const booking = row && (await sessions.findBooking(ctx, id))
    if (!row || !booking) throw sessionMissing()
    return toBookedSession(row, booking)
  })
}

/**
 * A page of the client's sessions across all hubs, or of those with one professional: upcoming ones soonest first, past
 * ones newest first, from the last one of the page before on.
 */
export function listBookedSessions(
  ctx: Ctx,
  which: 'upcoming' | 'past',
  only: sessions.WhichSessions = {},
): Promise<BookedSession[]> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await sessions.listWithBookings(ctx, which, limits.sessionsPerPage, only)
    return rows.map(({ session, booking }) => toBookedSession(session, booking))
  })
}

/** One of the professional's sessions. @throws `scheduling.session_missing` */
export function getSession(ctx: Ctx, id: SessionId): Promise<Session> {
  if (ctx.scope.role !== 'worker') mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await sessions.findSession(ctx, id)
    if (!row) throw sessionMissing()
    return toSession(row)
  })
}

/** For a job of the two: whether they have met before, in a session that was held. */
export function haveMet(ctx: Ctx): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, (ctx) => sessions.hasCompleted(ctx))
}

/** The professional's sessions between two instants, from every hub: one calendar. */
export function listSessionsBetween(
  ctx: Ctx,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Session[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => (await sessions.listBetween(ctx, from, to, 500)).map(toSession))
}
