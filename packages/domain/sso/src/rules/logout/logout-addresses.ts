import { readStoredDiscovery } from '../read-discovery.ts'
import { type LogoutAddresses, readLogoutAddresses } from '../read-metadata.ts'

type Held = { readonly protocol: 'saml' | 'oidc'; readonly idpMetadata: string }

/** Where a connection's provider signs people out; null where it does not, or not by a way that we speak. */
export function logoutAddressesOf({ protocol, idpMetadata }: Held): LogoutAddresses | null {
  if (protocol === 'saml') return readLogoutAddresses(idpMetadata)
  const address = readStoredDiscovery(idpMetadata).end_session_endpoint
  return address ? { url: address, responseUrl: address } : null
}

/**
 * The address that signs people out at an OpenID provider (RP-Initiated Logout 1.0). No ID token is sent along: it
 * names the person, and we keep none.
 */
export function openIdLogoutAddress(
  { url }: LogoutAddresses,
  question: { readonly clientId: string; readonly backTo: string; readonly state: string },
): string {
  const address = new URL(url)
  address.searchParams.set('client_id', question.clientId)
  address.searchParams.set('post_logout_redirect_uri', question.backTo)
  address.searchParams.set('state', question.state)
  return address.href
}
