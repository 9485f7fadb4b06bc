import type { Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { ConnectOpenIdInput, type SsoConnection } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readPublishedDiscovery } from '../reads/get-published-discovery.ts'
import { discoveryAddressOf } from '../rules/read-discovery.ts'
import { keepConnection, mustHaveDomain, mustRenew } from '../steps/keep-connection.ts'

/**
 * Links the company to an OpenID provider, as a draft: we fetch and check what it says about itself and its
 * keys, and the library gets only that. The same issuer and client id again renew the link: its addresses and its secret.
 */
export async function connectOpenId(ctx: Ctx, raw: ConnectOpenIdInput, sso: Sso): Promise<SsoConnection> {
  maySetUpSso(ctx)
  const { label, issuer, clientId, clientSecret, renews } = ConnectOpenIdInput.parse(raw)
  const metadataUrl = discoveryAddressOf(issuer)
  const { metadata } = await readPublishedDiscovery(sso, metadataUrl)
  await mustHaveDomain(ctx)
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
  await mustRenew(ctx, renews, facts, 'issuer')
  return keepConnection(ctx, facts, sso)
}
