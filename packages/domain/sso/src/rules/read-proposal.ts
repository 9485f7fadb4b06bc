import type { Temporal } from 'temporal-polyfill'
import type { MetadataChange, WatchedMetadata } from '../contracts/watch.ts'
import { compareDiscovery } from './compare-discovery.ts'
import { readStoredDiscovery } from './read-discovery.ts'
import { readLogoutAddresses, readMetadata, ssoUrlOf } from './read-metadata.ts'

type Held = {
  readonly protocol: 'saml' | 'oidc'
  readonly idpEntityId: string
  readonly idpMetadata: string
  readonly ssoUrl: string
  readonly proposedMetadata: string | null
  readonly proposedAt: Temporal.Instant | null
}

/** What waits for the company's word, beside what it would replace; null when nothing does. */
export function readProposal(held: Held, now: Temporal.Instant): WatchedMetadata['proposal'] {
  if (held.proposedMetadata === null || held.proposedAt === null) return null
  const proposedAt = held.proposedAt.toString()
  if (held.protocol === 'oidc') {
    const metadata = readStoredDiscovery(held.proposedMetadata)
    const difference = compareDiscovery(readStoredDiscovery(held.idpMetadata), metadata)
    return {
      idpEntityId: metadata.issuer,
      ssoUrl: metadata.authorization_endpoint,
      proposedAt,
      isOtherProvider: false,
      changes: difference.kind === 'moved' ? difference.changes : [],
    }
  }
  const reading = readMetadata(held.proposedMetadata, now)
  if (reading.outcome !== 'metadata') return null
  const proposed = { entityId: reading.metadata.entityId, ssoUrl: ssoUrlOf(reading.metadata) }
  const changes: MetadataChange[] = [
    { field: 'entityId', now: held.idpEntityId, proposed: proposed.entityId },
    { field: 'ssoUrl', now: held.ssoUrl, proposed: proposed.ssoUrl },
    {
      field: 'end_session_endpoint',
      now: readLogoutAddresses(held.idpMetadata)?.url ?? '',
      proposed: reading.metadata.logout?.url ?? '',
    },
  ]
  return {
    idpEntityId: proposed.entityId,
    ssoUrl: proposed.ssoUrl,
    proposedAt,
    isOtherProvider: proposed.entityId !== held.idpEntityId,
    changes: changes.filter((change) => change.now !== change.proposed),
  }
}
