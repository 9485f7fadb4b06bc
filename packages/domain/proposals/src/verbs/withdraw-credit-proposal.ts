import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayPropose } from '../access.ts'
import { proposalEnded, proposalMissing } from '../errors.ts'
import * as store from '../store/credits.ts'

/**
 * The professional takes an ask back while it waits. Again, it changes nothing.
 *
 * @throws `proposals.proposal_missing`, `proposals.proposal_ended`
 */
export async function withdrawCreditProposal(ctx: Ctx, id: store.CreditProposalId): Promise<void> {
  mayPropose(ctx)
  await inTransaction(ctx, async (ctx) => {
    const before = await store.lockCreditProposal(ctx, id)
    if (!before) throw proposalMissing()
    if (before.state === 'withdrawn') return
    if (!(await store.endCreditProposal(ctx, id, 'withdrawn'))) throw proposalEnded()
    await recordAudit(ctx, 'credit_proposal.withdrawn', { kind: 'credit_proposal', id })
  })
}
