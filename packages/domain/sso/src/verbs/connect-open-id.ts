import type { Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { ConnectOpenIdInput, type SsoConnection } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { fetchPublished } from '../reads/get-published-metadata.ts'
import { DISCOVERY_BYTES_MAX, discoveryAddressOf, readDiscovery } from '../rules/read-discovery.ts'
import { keepConnection, mustHaveDomain } from '../steps/keep-connection.ts'

/**
 * Links the company to an OpenID provider, as a draft: we fetch and check what it says about itself, and the
 * library gets only that. The same issuer and client id again renew the link: its addresses and its secret.
 */
export async function connectOpenId(ctx: Ctx, raw: ConnectOpenIdInput, sso: Sso): Promise<SsoConnection> {
  maySetUpSso(ctx)
  const { label, issuer, clientId, clientSecret } = ConnectOpenIdInput.parse(raw)
  const metadataUrl = discoveryAddressOf(issuer)
  const wish = { accept: 'application/json', bytesMax: DISCOVERY_BYTES_MAX, field: 'issuer' }
  const text = await fetchPublished(sso, metadataUrl, wish)
  const reading = readDiscovery(text, metadataUrl, sso.outside.insideOrigins)
  if (reading.outcome === 'refused') throw refusedAt('issuer', reading.refusal)
  await mustHaveDomain(ctx)
  const { metadata } = reading
  const facts = {
    label,
    protocol: 'oidc',
    providerClientId: clientId,
    providerSecret: clientSecret,
    idpEntityId: metadata.issuer,
    idpMetadata: JSON.stringify(metadata),
    ssoUrl: metadata.authorization_endpoint,
    certificates: [],
    metadataUrl,
    metadataCheckedAt: ctx.clock.now(),
  } as const
  return keepConnection(ctx, facts, sso)
}
