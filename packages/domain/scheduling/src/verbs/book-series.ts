import { recordAudit } from '@kara/audit'
import type { Ctx, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { BookSeriesInput, type Series } from '../contracts.ts'
import { repeatableService, viewOf } from '../reads/get-series.ts'
import { bookFollowing } from '../steps/book-following.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import { writeSeries } from '../steps/write-series.ts'
import { findSeriesOf } from '../store/series.ts'
import * as sessions from '../store/sessions.ts'

/**
 * Books the sessions that follow one that is booked: all the times that were chosen, or none. Each pays as the first
 * does, from the credits of the period it lies in; where they do not reach, the client decides, and nothing is charged
 * that they did not choose; of an empty pool the company is told, without who. Booking again finds the series that there is.
 *
 * @throws `scheduling.series_times_taken` with the times, `scheduling.series_short` with how far the credits reach,
 *   `scheduling.not_repeatable`, `scheduling.session_missing`, `companies.employee_left`
 */
export async function bookSeries(ctx: Ctx, raw: BookSeriesInput): Promise<Series> {
  mayActAsClient(ctx)
  const input = BookSeriesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return tellingOfEmptyPool(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { session: first, booking } = await sessions.lockBooked(ctx, sessionId)
    const before = await findSeriesOf(ctx, sessionId)
    if (before) return viewOf(ctx, before.series)
    const service = await repeatableService(ctx, first)
    const { booked, undoUntil } = await bookFollowing(ctx, { session: first, booking }, service, input)
    const isUntold = Temporal.Instant.compare(ctx.clock.now(), booking.undoUntil) < 0
    const facts = { everyWeeks: input.everyWeeks, undoUntil, madeBy: 'client' as const }
    const series = await writeSeries(ctx, first, facts, [
      { sessionId, isToldTogether: isUntold },
      ...booked.map((sessionId) => ({ sessionId, isToldTogether: true })),
    ])
    const detail = { sessions: booked.length + 1 }
    await recordAudit(ctx, 'session_series.booked', { kind: 'session_series', id: series.id, detail })
    return viewOf(ctx, series)
  })
}
