import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { Service } from '@kara/directory/contracts'
import type { SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { bookingOfSeries, inOrder, sessionOfSeries } from '../rules/series.ts'
import type { BookingRow, SessionRow } from '../store/sessions.ts'
import { scheduleSession } from './schedule-session.ts'
import { claimTimes, fundTimes, unsponsored } from './take-series-times.ts'

interface Wanted {
  readonly startsAt: readonly string[]
  readonly shortfall: 'ask' | 'self_pay' | 'leave_out'
}

/**
 * Books sessions like one that was booked before, and paid as it was: all of the times, or none.
 *
 * @throws `scheduling.series_times_taken`, `scheduling.series_short`, `companies.employee_left`
 */
export async function bookFollowing(
  ctx: TxCtx,
  { session: first, booking }: { readonly session: SessionRow; readonly booking: BookingRow },
  service: Service,
  { startsAt, shortfall }: Wanted,
): Promise<{ readonly booked: SessionId[]; readonly undoUntil: Temporal.Instant }> {
  mayActAsClient(ctx)
  const times = await claimTimes(ctx, first, service, inOrder(startsAt))
  const isSponsored = booking.funding !== 'self_pay'
  const funded = isSponsored ? await fundTimes(ctx, service, times, shortfall) : times.map(unsponsored)
  const now = ctx.clock.now()
  const undoUntil = now.add({ minutes: first.undoMinutes })
  for (const time of funded) {
    const session = sessionOfSeries(first, service, time, now)
    const facts = { id: ctx.ids.next<'booking'>(), bookedAt: now, undoUntil }
    await scheduleSession(ctx, session, bookingOfSeries(first, service, time, facts))
    await recordAudit(ctx, 'booking.confirmed', { kind: 'session', id: session.id })
  }
  return { booked: funded.map(({ sessionId }) => sessionId), undoUntil }
}
