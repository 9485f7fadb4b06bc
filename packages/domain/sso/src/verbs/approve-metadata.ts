import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mayManageSso } from '../access.ts'
import { ApproveMetadataInput, type SsoConnection } from '../contracts.ts'
import { connectionMissing, refused, stateChanged } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readStoredDiscovery } from '../rules/read-discovery.ts'
import { readMetadata, ssoUrlOf, toCertificateView } from '../rules/read-metadata.ts'
import { keepConnection, type ProviderFacts } from '../steps/keep-connection.ts'
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
  const { row, facts } = await inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, id)
    if (!row) throw connectionMissing()
    if (!row.proposedMetadata || row.proposedAt?.toString() !== input.proposedAt) throw stateChanged()
    const facts = row.protocol === 'oidc' ? factsOfDiscovery(row, sso) : factsOfMetadata(row, ctx)
    if (!(await store.endProposal(ctx, row, facts.idpEntityId === row.idpEntityId))) throw stateChanged()
    await recordAudit(ctx, 'sso_connection.change_approved', { kind: 'sso_connection', id })
    return { row, facts }
  })
  const { label, protocol, metadataUrl, metadataCheckedAt } = row
  return keepConnection(ctx, { label, protocol, metadataUrl, metadataCheckedAt, ...facts }, sso)
}

type Proposed = Pick<
  ProviderFacts,
  'providerClientId' | 'providerSecret' | 'idpEntityId' | 'idpMetadata' | 'ssoUrl' | 'certificates'
>

function factsOfMetadata(row: store.ConnectionRow, ctx: Ctx): Proposed {
  const idpMetadata = row.proposedMetadata ?? ''
  const reading = readMetadata(idpMetadata, ctx.clock.now())
  if (reading.outcome === 'refused') throw refused(reading.refusal)
  const { metadata } = reading
  return {
    providerClientId: null,
    providerSecret: null,
    idpEntityId: metadata.entityId,
    idpMetadata,
    ssoUrl: ssoUrlOf(metadata),
    certificates: metadata.certificates.map(toCertificateView),
  }
}

/** The provider knows us by the same name and secret at its new addresses. */
function factsOfDiscovery(row: store.ConnectionRow, sso: Sso): Proposed {
  const idpMetadata = row.proposedMetadata ?? ''
  const metadata = readStoredDiscovery(idpMetadata)
  const { providerSecretSealed } = row
  return {
    providerClientId: row.providerClientId,
    providerSecret: providerSecretSealed && sso.openProviderSecret(row.id, providerSecretSealed),
    idpEntityId: metadata.issuer,
    idpMetadata,
    ssoUrl: metadata.authorization_endpoint,
    certificates: [],
  }
}
