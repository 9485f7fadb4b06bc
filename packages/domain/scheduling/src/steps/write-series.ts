import type { TxCtx } from '@kara/db'
import type { SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayScheduleSession } from '../access.ts'
import { sessionInSeries } from '../errors.ts'
import { seriesBooked } from '../events.ts'
import * as store from '../store/series.ts'
import type * as sessions from '../store/sessions.ts'

/**
 * Writes down which sessions are one series, and announces it: its letter goes when it cannot be undone any more.
 *
 * @throws `scheduling.session_in_series` when a rival made one of the same first session
 */
export async function writeSeries(
  ctx: TxCtx,
  { personId, professionalId, companyId }: sessions.SessionRow,
  facts: Pick<store.SeriesRow, 'everyWeeks' | 'undoUntil' | 'madeBy'>,
  parts: readonly { readonly sessionId: SessionId; readonly isToldTogether: boolean }[],
): Promise<store.SeriesRow> {
  mayScheduleSession(ctx)
  const id = ctx.ids.next<'session_series'>()
  const owners = { personId, professionalId }
  const row = { id, ...owners, companyId, ...facts, madeAt: ctx.clock.now() }
  await store.insertSeries(ctx, row)
  const rows = parts.map((part) => ({ sessionSeriesId: id, ...owners, ...part }))
  if (!(await store.insertSessions(ctx, rows))) throw sessionInSeries()
  const undoUntil = facts.undoUntil.toString()
  await publish(ctx, seriesBooked({ seriesId: id, ...owners, companyId, undoUntil }))
  return row
}
