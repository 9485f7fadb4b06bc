import { readStoredDiscovery } from '../rules/read-discovery.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { addConnection, addOpenIdConnection } from './ask-library.ts'
import type { Sso } from './open-sso.ts'

/** Tells the library of a connection as our row has it. Telling it again replaces what it knew. */
export function tellLibrary(sso: Sso, row: ConnectionRow): ReturnType<typeof addConnection> {
  const { id: connectionId, companyId, label } = row
  if (row.protocol === 'saml') {
    const { entityId, acsUrl, idpMetadata: metadataXml } = row
    return addConnection(sso, { connectionId, companyId, label, entityId, acsUrl, metadataXml })
  }
  const { providerClientId, providerSecretSealed } = row
  if (!providerClientId || !providerSecretSealed) {
    throw new Error('Invariant broken: an OpenID connection without client id or secret')
  }
  const providerSecret = sso.openProviderSecret(connectionId, providerSecretSealed)
  const metadata = readStoredDiscovery(row.idpMetadata)
  return addOpenIdConnection(sso, {
    connectionId,
    companyId,
    label,
    metadata,
    providerClientId,
    providerSecret,
  })
}
