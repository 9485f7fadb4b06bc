import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mayManageSso } from '../access.ts'
import { DismissProposalInput, type SsoConnection } from '../contracts.ts'
import { connectionMissing, stateChanged } from '../errors.ts'
import { toConnection } from '../reads/list-connections.ts'
import * as store from '../store/connections.ts'

/**
 * Turns down what a provider's metadata asks for, with the reason. People go on signing in as they do, and the daily
 * look does not ask for the same again. What is turned down is what was shown: a later proposal is a conflict.
 */
export async function dismissProposal(ctx: Ctx, raw: DismissProposalInput): Promise<SsoConnection> {
  mayManageSso(ctx)
  const input = DismissProposalInput.parse(raw)
  const id = input.connectionId as ConnectionId
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, id)
    if (!row) throw connectionMissing()
    if (!row.proposedMetadata || row.proposedAt?.toString() !== input.proposedAt) throw stateChanged()
    if (!(await store.dismissProposal(ctx, row))) throw stateChanged()
    await recordAudit(ctx, 'sso_connection.change_dismissed', {
      kind: 'sso_connection',
      id,
      detail: { reason: input.reason },
    })
    return toConnection({ ...row, proposedMetadata: null, proposedAt: null }, ctx.clock.now())
  })
}
