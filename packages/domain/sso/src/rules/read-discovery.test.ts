import { describe, expect, it } from 'vitest'
import { discoveryAddressOf, readDiscovery } from './read-discovery.ts'

const issuer = 'https://idp.acme.example/realm'
const good = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code', 'id_token'],
  id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
}
const read = (changes: object = {}, at = discoveryAddressOf(issuer)) =>
  readDiscovery(JSON.stringify({ ...good, ...changes }), at, [])
const reasonOf = (reading: ReturnType<typeof readDiscovery>) =>
  reading.outcome === 'refused' ? reading.refusal.reason : 'accepted'

describe('the discovery document of an OpenID provider', () => {
  it('is found from the issuer or from its own address', () => {
    const address = `${issuer}/.well-known/openid-configuration`
    expect(discoveryAddressOf(issuer)).toBe(address)
    expect(discoveryAddressOf(` ${issuer}/ `)).toBe(address)
    expect(discoveryAddressOf(address)).toBe(address)
  })

  it('is kept as far as we use it, with the signatures we accept', () => {
    expect(read()).toMatchObject({
      outcome: 'metadata',
      metadata: { issuer, id_token_signing_alg_values_supported: ['RS256'] },
    })
  })

  it.each<[string, object | string, string]>([
    ['of another issuer', { issuer: 'https://idp.other.example' }, 'issuer_differs'],
    ['of an issuer that differs by its case', { issuer: 'https://idp.acme.example/Realm' }, 'issuer_differs'],
    [
      'of every directory of Entra ID',
      { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
      'issuer_of_everybody',
    ],
    ['with a token address inside', { token_endpoint: 'https://169.254.169.254/token' }, 'sso_url_invalid'],
    ['with keys inside', { jwks_uri: 'https://metadata.google.internal/keys' }, 'sso_url_invalid'],
    ['with keys over plain http', { jwks_uri: 'http://idp.acme.example/keys' }, 'sso_url_invalid'],
    [
      'with a page for signing in that is a script',
      { authorization_endpoint: 'javascript:alert(1)' },
      'sso_url_invalid',
    ],
    ['with shared keys only', { id_token_signing_alg_values_supported: ['HS256'] }, 'weak_algorithm'],
    ['with unsigned tokens only', { id_token_signing_alg_values_supported: ['none'] }, 'weak_algorithm'],
    ['without codes', { response_types_supported: ['id_token'] }, 'openid_unsuited'],
    ['with plain challenges only', { code_challenge_methods_supported: ['plain'] }, 'openid_unsuited'],
    [
      'that takes the secret in a header only',
      { token_endpoint_auth_methods_supported: ['client_secret_basic'] },
      'openid_unsuited',
    ],
    ['without keys', { jwks_uri: undefined }, 'discovery_invalid'],
    ['without userinfo', { userinfo_endpoint: undefined }, 'discovery_invalid'],
    ['that is a web page', '<!doctype html><html></html>', 'discovery_invalid'],
    ['that is no JSON', 'issuer: x', 'discovery_invalid'],
    ['that is a list', '[]', 'discovery_invalid'],
  ])('%s is refused', (_name, changes, reason) => {
    const reading =
      typeof changes === 'string' ? readDiscovery(changes, discoveryAddressOf(issuer), []) : read(changes)
    expect(reasonOf(reading)).toBe(reason)
  })
})
