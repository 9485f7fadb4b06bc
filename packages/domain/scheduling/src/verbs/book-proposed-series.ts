import { recordAudit } from '@kara/audit'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { BookProposedSeriesInput, type Series } from '../contracts.ts'
import { viewOf } from '../reads/get-series.ts'
import { continuedService, findContinued } from '../reads/judge-series-times.ts'
import { bookFollowing } from '../steps/book-following.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import { writeSeries } from '../steps/write-series.ts'
import * as sessions from '../store/sessions.ts'

/**
 * Books what the client accepts of a series that their professional proposed: all of those times, or none. It goes on
 * from a session of the two, costs what that service costs now where they met, and is paid as that session was.
 *
 * @throws `scheduling.series_times_taken`, `scheduling.series_short`, `scheduling.not_repeatable`,
 *   `scheduling.session_missing`, `companies.employee_left`
 */
export async function bookProposedSeries(ctx: Ctx, raw: BookProposedSeriesInput): Promise<Series> {
  mayActAsClient(ctx)
  const input = BookProposedSeriesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return tellingOfEmptyPool(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { booking } = await sessions.lockBooked(ctx, sessionId)
    const session = await findContinued(ctx, sessionId)
    const service = await continuedService(ctx, session)
    const { booked, undoUntil } = await bookFollowing(ctx, { session, booking }, service, input)
    const facts = { everyWeeks: input.everyWeeks, undoUntil, madeBy: 'professional' as const }
    const parts = booked.map((sessionId) => ({ sessionId, isToldTogether: true }))
    const series = await writeSeries(ctx, session, facts, parts)
    const detail = { sessions: booked.length, by: 'proposal' }
    await recordAudit(ctx, 'session_series.booked', { kind: 'session_series', id: series.id, detail })
    return viewOf(ctx, series)
  })
}
