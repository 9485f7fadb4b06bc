import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { CancelSeriesInput, type SeriesScope } from '../contracts.ts'
import { consequencesChanged, sessionMissing } from '../errors.ts'
import { seriesCancelled } from '../events.ts'
import { cancellationAt } from '../rules/outcomes.ts'
import { consequencesText, type SeriesConsequence } from '../rules/series.ts'
import { toBookedSession } from '../rules/views.ts'
import * as store from '../store/series.ts'
import * as sessions from '../store/sessions.ts'
import { cancelSession } from './cancel-session.ts'

/**
 * What cancelling a session of a series, with those that follow or with all, comes to now, session by session: those
 * that are to come. Empty: it is in no series, or nothing of it is to come.
 */
export function previewSeriesCancellation(
  ctx: Ctx,
  asked: { readonly sessionId: SessionId; readonly which: SeriesScope },
): Promise<SeriesConsequence[]> {
  mayActAsClient(ctx)
  return inTransaction(ctx, (ctx) => consequencesNow(ctx, asked.sessionId, asked.which))
}

/**
 * Cancels a session of a series, with those that follow or with all that are to come: all of them with the
 * consequences that were shown, or none. The two people are told once.
 *
 * @throws `scheduling.consequences_changed`, `scheduling.session_missing`, `scheduling.session_not_cancellable`
 */
export async function cancelSeries(ctx: Ctx, raw: CancelSeriesInput): Promise<SeriesConsequence[]> {
  mayActAsClient(ctx)
  const input = CancelSeriesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return inTransaction(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const found = await store.findSeriesOf(ctx, sessionId)
    if (!found) throw sessionMissing()
    const { id: seriesId, personId, professionalId, companyId } = found.series
    const consequences = await consequencesNow(ctx, sessionId, input.which)
    if (consequences.length === 0 || consequencesText(consequences) !== input.shown) {
      throw consequencesChanged()
    }
    for (const { session } of consequences) {
      await cancelSession(ctx, session.id as SessionId, { isToldTogether: true })
    }
    await recordAudit(ctx, 'session_series.cancelled', {
      kind: 'session_series',
      id: seriesId,
      detail: { which: input.which, sessions: consequences.length },
    })
    const told = consequences.filter(({ outcome }) => !outcome.isUndo)
    if (told.length > 0) {
      const sessionIds = told.map(({ session }) => session.id as SessionId)
      await publish(ctx, seriesCancelled({ seriesId, personId, professionalId, companyId, sessionIds }))
    }
    return consequences
  })
}

async function consequencesNow(ctx: TxCtx, sessionId: SessionId, which: SeriesScope) {
  const found = await store.findSeriesOf(ctx, sessionId)
  const rows = found ? await store.listSessions(ctx, found.series.id) : []
  const chosen = rows.find(({ session }) => session.id === sessionId)
  const isMeant = ({ session }: (typeof rows)[number]) =>
    which === 'all' ||
    (which === 'this'
      ? session.id === sessionId
      : chosen && Temporal.Instant.compare(session.startsAt, chosen.session.startsAt) >= 0)
  const now = ctx.clock.now()
  return rows.filter(isMeant).flatMap(({ session, booking }): SeriesConsequence[] => {
    const { startsAt, cutOffAt } = session
    const { undoUntil } = booking
    const outcome = cancellationAt({ now, by: 'client', startsAt, cutOffAt, undoUntil })
    if (!outcome || session.state !== 'scheduled') return []
    return [{ session: toBookedSession(session, booking), outcome }]
  })
}
