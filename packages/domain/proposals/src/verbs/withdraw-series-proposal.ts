import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { mayPropose } from '../access.ts'
import { proposalEnded, proposalMissing } from '../errors.ts'
import * as store from '../store/series.ts'

/**
 * The professional takes a proposal back while it waits. Again, it changes nothing.
 *
 * @throws `proposals.proposal_missing`, `proposals.proposal_ended`
 */
export async function withdrawSeriesProposal(ctx: Ctx, id: store.ProposalId): Promise<void> {
  mayPropose(ctx)
  await inTransaction(ctx, async (ctx) => {
    await cancelWork(ctx, 'series_proposal.lapses', id)
    const before = await store.lockProposal(ctx, id)
    if (!before) throw proposalMissing()
    if (before.state === 'withdrawn') return
    if (!(await store.endProposal(ctx, id, 'withdrawn'))) throw proposalEnded()
    await recordAudit(ctx, 'series_proposal.withdrawn', { kind: 'series_proposal', id })
  })
}
