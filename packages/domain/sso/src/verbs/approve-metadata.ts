import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mayManageSso } from '../access.ts'
import { ApproveMetadataInput, type SsoConnection } from '../contracts.ts'
import { connectionMissing, refused, stateChanged } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readMetadata, ssoUrlOf, toCertificateView } from '../rules/read-metadata.ts'
import { keepConnection } from '../steps/keep-connection.ts'
import * as store from '../store/connections.ts'

/**
 * Lets the change happen that a provider's metadata asked for. A new address is taken over as it stands; another
 * identifier is another provider, so it becomes a draft of its own, to be tested and switched to, while people go on
 * signing in through the one they have. What is approved is what was shown: a later proposal is a conflict.
 */
export async function approveMetadata(ctx: Ctx, raw: ApproveMetadataInput, sso: Sso): Promise<SsoConnection> {
  mayManageSso(ctx)
  const input = ApproveMetadataInput.parse(raw)
  const id = input.connectionId as ConnectionId
  const { row, metadata } = await inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, id)
    if (!row) throw connectionMissing()
    if (!row.proposedMetadata || row.proposedAt?.toString() !== input.proposedAt) throw stateChanged()
    const reading = readMetadata(row.proposedMetadata, ctx.clock.now())
    if (reading.outcome === 'refused') throw refused(reading.refusal)
    if (!(await store.endProposal(ctx, row, reading.metadata.entityId === row.idpEntityId)))
      throw stateChanged()
    await recordAudit(ctx, 'sso_connection.change_approved', { kind: 'sso_connection', id })
    return { row, metadata: reading.metadata }
  })
  return keepConnection(
    ctx,
    {
      label: row.label,
      protocol: 'saml',
      providerClientId: null,
      providerSecret: null,
      idpEntityId: metadata.entityId,
      idpMetadata: row.proposedMetadata ?? '',
      ssoUrl: ssoUrlOf(metadata),
      certificates: metadata.certificates.map(toCertificateView),
      metadataUrl: row.metadataUrl,
      metadataCheckedAt: row.metadataCheckedAt,
    },
    sso,
  )
}
