import { readOutsideAddress } from '@kara/outside'
import { z } from 'zod'
import type { ReasonCode } from './catalogue/reasons.ts'
import { type Refusal, RefusalSignal, refuse } from './refusal.ts'

/** What an OpenID provider says about itself, as far as we use it; kept with the connection. */
export type OpenIdMetadata = {
  readonly issuer: string
  readonly authorization_endpoint: string
  readonly token_endpoint: string
  readonly userinfo_endpoint: string
  readonly jwks_uri: string
  readonly end_session_endpoint?: string
  readonly authorization_response_iss_parameter_supported: boolean
  readonly token_endpoint_auth_methods_supported?: readonly string[]
  readonly id_token_signing_alg_values_supported: readonly string[]
}

export type DiscoveryReading =
  | { readonly outcome: 'metadata'; readonly metadata: OpenIdMetadata }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** Signatures with a key pair and SHA-256 or stronger; HMAC is absent: it would make the client secret a key. */
export const ID_TOKEN_ALGORITHMS: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]
/** A discovery document is 1 to 4 KB; Keycloak's reaches 8. */
export const DISCOVERY_BYTES_MAX = 64 * 1024

const WELL_KNOWN = '/.well-known/openid-configuration'
const ISSUER_CHARS_MAX = 1024
const address = z.string().max(2048)
const names = z.array(z.string().max(200)).max(200)

const Discovery = z.object({
  issuer: z.string().min(1).max(ISSUER_CHARS_MAX),
  authorization_endpoint: address,
  token_endpoint: address,
  userinfo_endpoint: address,
  jwks_uri: address,
  end_session_endpoint: address.optional().catch(undefined),
  response_types_supported: names.default(['code']),
  id_token_signing_alg_values_supported: names.default(['RS256']),
  token_endpoint_auth_methods_supported: names.optional(),
  code_challenge_methods_supported: names.optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
})

/** What IT pastes is the issuer or the address of its discovery document; the document's address either way. */
export function discoveryAddressOf(issuerOrAddress: string): string {
  const text = issuerOrAddress.trim()
  return text.endsWith(WELL_KNOWN) ? text : `${text.replace(/\/+$/, '')}${WELL_KNOWN}`
}

/** Reads a discovery document against the address it was fetched from. Pure; never throws. */
export function readDiscovery(
  text: string,
  discoveryAddress: string,
  insideOrigins: readonly string[],
): DiscoveryReading {
  try {
    return { outcome: 'metadata', metadata: read(text, discoveryAddress, insideOrigins) }
  } catch (error) {
    if (!(error instanceof RefusalSignal)) throw error
    return { outcome: 'refused', refusal: error.refusal }
  }
}

function read(text: string, discoveryAddress: string, insideOrigins: readonly string[]): OpenIdMetadata {
  const found = parse(text)
  assertIssuer(found.issuer, discoveryAddress)
  for (const field of [
    'authorization_endpoint',
    'token_endpoint',
    'userinfo_endpoint',
    'jwks_uri',
  ] as const) {
    const allowed = readOutsideAddress(found[field], insideOrigins)
    if (allowed.outcome === 'refused') {
      refuse('sso_url_invalid', field, {
        expected: 'https://…',
        received: `${found[field]} (${allowed.why})`,
      })
    }
  }
  const algorithms = found.id_token_signing_alg_values_supported.filter((name) =>
    ID_TOKEN_ALGORITHMS.includes(name),
  )
  if (algorithms.length === 0) {
    stop('weak_algorithm', 'id_token_signing_alg_values_supported', 'RS256', 'no signature by a key pair')
  }
  if (!found.response_types_supported.some((type) => type === 'code')) {
    stop('openid_unsuited', 'response_types_supported', 'code', found.response_types_supported.join(', '))
  }
  const challenges = found.code_challenge_methods_supported
  if (challenges && !challenges.includes('S256')) {
    stop('openid_unsuited', 'code_challenge_methods_supported', 'S256', challenges.join(', '))
  }
  // The library sends the client secret in the body, and knows no other way.
  const methods = found.token_endpoint_auth_methods_supported
  if (methods && !methods.includes('client_secret_post')) {
    const received = methods.join(', ')
    stop('openid_unsuited', 'token_endpoint_auth_methods_supported', 'client_secret_post', received)
  }
  const { response_types_supported: _, code_challenge_methods_supported: __, ...kept } = found
  const logout = found.end_session_endpoint
  const mayLogOut = logout !== undefined && readOutsideAddress(logout, insideOrigins).outcome === 'address'
  return {
    ...kept,
    end_session_endpoint: mayLogOut ? logout : undefined,
    id_token_signing_alg_values_supported: algorithms,
  }
}

function parse(text: string): z.output<typeof Discovery> {
  const isPage = /^\s*</.test(text)
  if (isPage) stop('discovery_invalid', 'document', 'a discovery document', 'a web page or XML')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    stop('discovery_invalid', 'document', 'a discovery document (JSON)', 'something else')
  }
  const result = Discovery.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') || 'document'
  stop('discovery_invalid', field, `a value for ${field}`, issue?.message ?? 'something else')
}

/** An issuer that does not live where it was asked could speak for another one (OpenID Discovery 4.3). */
function assertIssuer(issuer: string, discoveryAddress: string): void {
  if (/[{}]/.test(issuer)) {
    // The shared address of Entra ID: it vouches for every directory in the world.
    stop('issuer_of_everybody', 'issuer', 'the address with the id of your own directory', issuer)
  }
  if (discoveryAddressOf(issuer) !== discoveryAddress) {
    stop('issuer_differs', 'issuer', discoveryAddress.slice(0, -WELL_KNOWN.length), issuer)
  }
}

function stop(reason: ReasonCode, field: string, expected: string, received: string): never {
  refuse(reason, field, { expected, received })
}

/** The stored form, read back. */
export function readStoredDiscovery(text: string): OpenIdMetadata {
  return JSON.parse(text) as OpenIdMetadata
}
