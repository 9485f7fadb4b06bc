import { SignJWT, UnsecuredJWT } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeSigningKey, type SigningKey } from './hostile/test-openid-provider.ts'
import { inspectIdToken } from './id-token.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const seconds = now.epochMilliseconds / 1000
const expected = {
  issuer: 'https://idp.test',
  clientId: 'kara',
  nonce: 'n-1',
  algorithms: ['RS256', 'HS256'],
}
const good = {
  iss: 'https://idp.test',
  aud: 'kara',
  sub: 'birna',
  nonce: 'n-1',
  iat: seconds,
  exp: seconds + 300,
}

describe('our own reading of an ID token', () => {
  let key: SigningKey
  let other: SigningKey
  beforeAll(async () => {
    key = await makeSigningKey()
    other = await makeSigningKey()
  })
  const inspect = (token: string) => inspectIdToken(token, { keys: [key.publicJwk as never] }, expected, now)
  const signed = (claims: object, header: object = {}, by: SigningKey = key) =>
    new SignJWT({ ...good, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header })
      .sign(by.privateKey)
  const reasonFor = async (token: string | Promise<string>) => {
    const inspection = await inspect(await token)
    return inspection.outcome === 'refused' ? inspection.refusal.reason : inspection.outcome
  }

  it('accepts a good one, with its clock a minute off', async () => {
    expect(await reasonFor(signed({}))).toBe('claims')
    expect(await reasonFor(signed({ iat: seconds + 60, nbf: seconds + 60 }))).toBe('claims')
    expect(await reasonFor(signed({ exp: seconds - 60 }))).toBe('claims')
    expect(await reasonFor(signed({ aud: ['kara', 'another'], azp: 'kara' }))).toBe('claims')
  })

  it.each<[string, object, string]>([
    ['another issuer', { iss: 'https://idp.test/' }, 'issuer_unknown'],
    ['no issuer', { iss: undefined }, 'issuer_unknown'],
    ['another audience', { aud: 'kara2' }, 'audience'],
    ['no audience', { aud: undefined }, 'audience'],
    ['an extra audience without azp', { aud: ['kara', 'another'] }, 'audience'],
    ['a foreign azp', { azp: 'another' }, 'audience'],
    ['another nonce', { nonce: 'n-2' }, 'in_response_to'],
    ['no nonce', { nonce: undefined }, 'in_response_to'],
    ['an end five minutes ago', { exp: seconds - 300 }, 'expired'],
    ['no end', { exp: undefined }, 'expired'],
    ['an end that is text', { exp: 'tomorrow' }, 'expired'],
    ['a beginning in five minutes', { nbf: seconds + 300 }, 'not_yet_valid'],
    ['made in five minutes', { iat: seconds + 300, exp: seconds + 600 }, 'not_yet_valid'],
    ['made an hour ago', { iat: seconds - 3600 }, 'expired'],
    ['not saying when it was made', { iat: undefined }, 'time_missing'],
    ['no subject', { sub: undefined }, 'no_subject'],
    ['an empty subject', { sub: '' }, 'no_subject'],
    ['a subject of two lines', { sub: 'birna\nowner' }, 'no_subject'],
    ['an overlong subject', { sub: 'b'.repeat(300) }, 'no_subject'],
  ])('refuses %s', async (_name, claims, reason) => {
    expect(await reasonFor(signed(claims))).toBe(reason)
  })

  it('refuses what the published keys did not sign', async () => {
    expect(await reasonFor(signed({}, {}, other))).toBe('signature_invalid')
    expect(await reasonFor(signed({}, { kid: other.kid }, other))).toBe('key_unknown')
    expect(await reasonFor(new UnsecuredJWT(good).encode())).toBe('weak_algorithm')
    const shared = new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', kid: key.kid })
      .sign(Buffer.from(JSON.stringify(key.publicJwk)))
    expect(await reasonFor(shared)).toBe('weak_algorithm')
    const [head, , tail] = (await signed({})).split('.')
    const body = Buffer.from(JSON.stringify({ ...good, sub: 'owner' })).toString('base64url')
    expect(await reasonFor(`${head}.${body}.${tail}`)).toBe('signature_invalid')
  })

  it('never throws, whatever it is', async () => {
    for (const text of ['', '.', '..', 'a.b.c', 'a'.repeat(100_000), '{}', '\0']) {
      expect((await inspect(text)).outcome).toBe('refused')
    }
  })
})
