import type { MetadataChange } from '../contracts/watch.ts'
import type { OpenIdMetadata } from './read-discovery.ts'

export type DiscoveryDifference =
  | { readonly kind: 'same' }
  /** Which signatures and ways of asking it offers: nothing that leads anybody elsewhere. */
  | { readonly kind: 'details' }
  /** Another address, or an answer that does not name its sender any more: nothing that may happen by itself. */
  | { readonly kind: 'moved'; readonly changes: readonly MetadataChange[] }

const addresses = [
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
  'end_session_endpoint',
] as const

/** What an OpenID provider publishes now against what we hold; its issuer cannot differ, it is the address asked. */
export function compareDiscovery(held: OpenIdMetadata, published: OpenIdMetadata): DiscoveryDifference {
  const changes = changesOf(held, published)
  if (changes.length > 0) return { kind: 'moved', changes }
  return detailsOf(held) === detailsOf(published) ? { kind: 'same' } : { kind: 'details' }
}

function changesOf(held: OpenIdMetadata, published: OpenIdMetadata): MetadataChange[] {
  const moved = addresses
    .filter((field) => (held[field] ?? '') !== (published[field] ?? ''))
    .map((field) => ({ field, now: held[field] ?? '', proposed: published[field] ?? '' }))
  // A sender named in the answer keeps two providers apart; a provider may begin with it, not stop by itself.
  const stops =
    held.authorization_response_iss_parameter_supported &&
    !published.authorization_response_iss_parameter_supported
  return stops ? [...moved, { field: 'sender', now: held.issuer, proposed: '' }] : moved
}

function detailsOf(metadata: OpenIdMetadata): string {
  return JSON.stringify([
    [...metadata.id_token_signing_alg_values_supported].sort(),
    [...(metadata.token_endpoint_auth_methods_supported ?? [])].sort(),
    metadata.authorization_response_iss_parameter_supported,
  ])
}
