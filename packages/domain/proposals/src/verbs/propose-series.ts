import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { judgeSeriesTimes } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayPropose } from '../access.ts'
import { ProposeSeriesInput } from '../contracts.ts'
import { alreadyAsked, timesGone } from '../errors.ts'
import { seriesProposed } from '../events.ts'
import { answerByOf, factsOf } from '../rules.ts'
import * as store from '../store/series.ts'

/**
 * A professional proposes sessions in a rhythm to a client, going on from one that the two have or had. Each of the times
 * is in the offer now; none of them is kept, and nothing is booked or paid before the client accepts.
 *
 * @throws `proposals.times_gone` with those, `proposals.already_asked`, `scheduling.not_repeatable`,
 *   `scheduling.session_missing`
 */
export async function proposeSeries(ctx: Ctx, raw: ProposeSeriesInput): Promise<store.ProposalId> {
  const professionalId = mayPropose(ctx)
  const { sessionId, everyWeeks, startsAt } = ProposeSeriesInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const { personId, companyId, dates } = await judgeSeriesTimes(ctx, { sessionId, startsAt })
    const gone = dates.filter(({ reason }) => reason)
    if (gone.length > 0) throw timesGone(gone.map(({ startsAt }) => startsAt))
    const starts = dates.map(({ startsAt }) => Temporal.Instant.from(startsAt))
    const proposedAt = ctx.clock.now()
    const row = await store.insertProposal(
      ctx,
      {
        id: ctx.ids.next<'series_proposal'>(),
        personId,
        professionalId,
        companyId,
        sessionId: sessionId as SessionId,
        everyWeeks,
        state: 'proposed',
        proposedAt,
        answerBy: answerByOf(proposedAt, starts),
        endedAt: null,
      },
      starts,
    )
    if (!row) throw alreadyAsked()
    await planWork(ctx, {
      kind: 'series_proposal.lapses',
      key: row.id,
      queue: 'sessions',
      dueAt: row.answerBy.add({ seconds: 1 }),
      scope: { personId, professionalId },
      payload: { proposalId: row.id },
    })
    const detail = { sessions: starts.length }
    await recordAudit(ctx, 'series_proposal.proposed', { kind: 'series_proposal', id: row.id, detail })
    await publish(ctx, seriesProposed(factsOf(row)))
    return row.id
  })
}
