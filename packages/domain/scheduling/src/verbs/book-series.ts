import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { BookSeriesInput, type Series } from '../contracts.ts'
import { repeatableService, viewOf } from '../reads/get-series.ts'
import { bookingOfSeries, inOrder, sessionOfSeries } from '../rules/series.ts'
import { scheduleSession } from '../steps/schedule-session.ts'
import { claimTimes, fundTimes, unsponsored } from '../steps/take-series-times.ts'
import { writeSeries } from '../steps/write-series.ts'
import { findSeriesOf } from '../store/series.ts'
import * as sessions from '../store/sessions.ts'

/**
 * Books the sessions that follow one that is booked: all the times that were chosen, or none. Each pays as the first
 * does, from the credits of the period it lies in; where they do not reach, the client decides, and nothing is charged
 * that they did not choose. Booking again finds the series that there is.
 *
 * @throws `scheduling.series_times_taken` with the times, `scheduling.series_short` with how far the credits reach,
 *   `scheduling.not_repeatable`, `scheduling.session_missing`, `companies.employee_left`
 */
export async function bookSeries(ctx: Ctx, raw: BookSeriesInput): Promise<Series> {
  mayActAsClient(ctx)
  const input = BookSeriesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return inTransaction(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { session: first, booking } = await sessions.lockBooked(ctx, sessionId)
    const before = await findSeriesOf(ctx, sessionId)
    if (before) return viewOf(ctx, before.series)
    const service = await repeatableService(ctx, first)
    const times = await claimTimes(ctx, first, service, inOrder(input.startsAt))
    const isSponsored = booking.funding !== 'self_pay'
    const funded = isSponsored
      ? await fundTimes(ctx, service, times, input.shortfall)
      : times.map(unsponsored)
    const now = ctx.clock.now()
    const undoUntil = now.add({ minutes: first.undoMinutes })
    for (const time of funded) {
      const session = sessionOfSeries(first, service, time, now)
      const facts = { id: ctx.ids.next<'booking'>(), bookedAt: now, undoUntil }
      await scheduleSession(ctx, session, bookingOfSeries(first, service, time, facts))
      await recordAudit(ctx, 'booking.confirmed', { kind: 'session', id: session.id })
    }
    const isUntold = Temporal.Instant.compare(now, booking.undoUntil) < 0
    const series = await writeSeries(ctx, first, { everyWeeks: input.everyWeeks, undoUntil }, [
      { sessionId, isToldTogether: isUntold },
      ...funded.map((time) => ({ sessionId: time.sessionId, isToldTogether: true })),
    ])
    return viewOf(ctx, series)
  })
}
