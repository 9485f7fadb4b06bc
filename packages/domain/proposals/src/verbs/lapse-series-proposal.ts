import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { seriesLapsed } from '../events.ts'
import { factsOf } from '../rules.ts'
import * as store from '../store/series.ts'

/** Nobody answered in time: the proposal ends, and nothing is booked. Once, whatever repeats. */
export async function lapseSeriesProposal(ctx: Ctx, id: store.ProposalId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.lockProposal(ctx, id)
    if (!row || !(await store.endProposal(ctx, id, 'lapsed'))) return false
    await recordAudit(ctx, 'series_proposal.lapsed', { kind: 'series_proposal', id })
    await publish(ctx, seriesLapsed(factsOf(row)))
    return true
  })
}
