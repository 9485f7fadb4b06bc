import { describe, expect, it } from 'vitest'
import { compareDiscovery } from './compare-discovery.ts'
import type { OpenIdMetadata } from './read-discovery.ts'

const held: OpenIdMetadata = {
  issuer: 'https://id.test',
  authorization_endpoint: 'https://id.test/authorize',
  token_endpoint: 'https://id.test/token',
  userinfo_endpoint: 'https://id.test/userinfo',
  jwks_uri: 'https://id.test/keys',
  authorization_response_iss_parameter_supported: true,
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
}

describe('a discovery document held against the one before', () => {
  it('is the same in whatever order it lists', () => {
    const again = { ...held, id_token_signing_alg_values_supported: ['ES256', 'RS256'] }
    expect(compareDiscovery(held, again)).toEqual({ kind: 'same' })
  })

  it.each([
    'authorization_endpoint',
    'token_endpoint',
    'userinfo_endpoint',
    'jwks_uri',
    'end_session_endpoint',
  ] as const)('asks somebody when %s leads elsewhere', (field) => {
    const proposed = 'https://elsewhere.test/'
    expect(compareDiscovery(held, { ...held, [field]: proposed })).toEqual({
      kind: 'moved',
      changes: [{ field, now: held[field] ?? '', proposed }],
    })
  })

  it('follows details by itself, and never less certainty about the sender', () => {
    const details = { ...held, id_token_signing_alg_values_supported: ['ES256'] }
    expect(compareDiscovery(held, details)).toEqual({ kind: 'details' })
    const silent = { ...held, authorization_response_iss_parameter_supported: false }
    expect(compareDiscovery(held, silent)).toMatchObject({ kind: 'moved', changes: [{ field: 'sender' }] })
    expect(compareDiscovery(silent, held)).toEqual({ kind: 'details' })
  })
})
