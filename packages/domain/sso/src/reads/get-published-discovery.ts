import type { Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import type { PublishedKeyView } from '../contracts/watch.ts'
import { type DiscoveryPreview, GetPublishedDiscoveryInput } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { fetchKeys } from '../gateway/provider-keys.ts'
import { signingKeysOf } from '../rules/published-keys.ts'
import {
  DISCOVERY_BYTES_MAX,
  discoveryAddressOf,
  type OpenIdMetadata,
  readDiscovery,
} from '../rules/read-discovery.ts'
import { shown } from '../rules/refusal.ts'
import { fetchPublished } from './get-published-metadata.ts'

type Way = Pick<Sso, 'outside'>

/** Looks at what an OpenID provider says about itself, before anything is connected. Nothing is kept. */
export async function getPublishedDiscovery(
  ctx: Ctx,
  raw: GetPublishedDiscoveryInput,
  sso: Way,
): Promise<DiscoveryPreview> {
  maySetUpSso(ctx)
  const { issuer } = GetPublishedDiscoveryInput.parse(raw)
  const { metadata, keys } = await readPublishedDiscovery(sso, discoveryAddressOf(issuer))
  return {
    issuer: metadata.issuer,
    authorizationUrl: metadata.authorization_endpoint,
    algorithms: metadata.id_token_signing_alg_values_supported,
    keys,
    hasLogout: metadata.end_session_endpoint !== undefined,
  }
}

/** The document behind an address, checked, and the keys it points to; or the refusal that explains why not. */
export async function readPublishedDiscovery(
  sso: Way,
  discoveryAddress: string,
): Promise<{ readonly metadata: OpenIdMetadata; readonly keys: readonly PublishedKeyView[] }> {
  const wish = { accept: 'application/json', bytesMax: DISCOVERY_BYTES_MAX, field: 'issuer' }
  const text = await fetchPublished(sso, discoveryAddress, wish)
  const reading = readDiscovery(text, discoveryAddress, sso.outside.insideOrigins)
  if (reading.outcome === 'refused') throw refusedAt('issuer', reading.refusal)
  return { metadata: reading.metadata, keys: await readKeys(sso, reading.metadata.jwks_uri) }
}

/** Without a key that signs nobody can sign in, whatever else the document says. */
async function readKeys({ outside }: Way, jwksUri: string): Promise<readonly PublishedKeyView[]> {
  const refuse = (received: string) =>
    refusedAt('issuer', {
      reason: 'discovery_failed',
      expected: 'a published key that signs (jwks_uri)',
      received: shown(received),
    })
  let keys: readonly PublishedKeyView[]
  try {
    keys = signingKeysOf(await fetchKeys(outside, jwksUri))
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  if (keys.length === 0) throw refuse('no key')
  return keys
}
