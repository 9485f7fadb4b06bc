import fc from 'fast-check'
import { SignJWT, UnsecuredJWT } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeSigningKey, type SigningKey } from '../hostile/test-openid-provider.ts'
import { inspectLogoutToken } from './logout-token.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const seconds = now.epochMilliseconds / 1000
const expected = { issuer: 'https://idp.test', clientId: 'kara', algorithms: ['RS256', 'HS256'] }
const event = 'http://schemas.openid.net/event/backchannel-logout'
const good = {
  iss: 'https://idp.test',
  aud: 'kara',
  sub: 'birna',
  sid: 's-1',
  jti: 'j-1',
  iat: seconds,
  exp: seconds + 120,
  events: { [event]: {} },
}

describe('a logout token', () => {
  let key: SigningKey
  let other: SigningKey
  beforeAll(async () => {
    key = await makeSigningKey()
    other = await makeSigningKey()
  })
  const inspect = (token: string) =>
    inspectLogoutToken(token, { keys: [key.publicJwk as never] }, expected, now)
  const signed = (claims: object, header: object = {}, by: SigningKey = key) =>
    new SignJWT({ ...good, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'logout+jwt', ...header })
      .sign(by.privateKey)
  const reasonFor = async (token: string | Promise<string>) => {
    const inspection = await inspect(await token)
    return inspection.outcome === 'refused' ? inspection.refusal.reason : inspection.outcome
  }

  it('is read, with the person, the session, or both', async () => {
    expect(await inspect(await signed({}))).toMatchObject({
      tokenId: 'j-1',
      subject: 'birna',
      session: 's-1',
    })
    expect(await inspect(await signed({ sid: undefined }))).toMatchObject({ subject: 'birna', session: null })
    expect(await inspect(await signed({ sub: undefined }))).toMatchObject({ subject: null, session: 's-1' })
  })

  it('may be of a provider from before its type had a name, and a minute off', async () => {
    for (const typ of [undefined, 'JWT', 'application/logout+jwt']) {
      expect(await reasonFor(signed({}, { typ }))).toBe('logout')
    }
    expect(await reasonFor(signed({ iat: seconds + 60 }))).toBe('logout')
    expect(await reasonFor(signed({ exp: seconds - 60 }))).toBe('logout')
  })

  it.each<[string, object, string]>([
    ['of another issuer', { iss: 'https://idp.test/' }, 'issuer_unknown'],
    ['of nobody', { iss: undefined }, 'issuer_unknown'],
    ['for another client', { aud: 'kara2' }, 'audience'],
    ['for nobody', { aud: undefined }, 'audience'],
    ['with a nonce, as an ID token has', { nonce: 'n-1' }, 'oidc_invalid'],
    ['with an empty nonce', { nonce: '' }, 'oidc_invalid'],
    ['without events', { events: undefined }, 'oidc_invalid'],
    ['with another event', { events: { 'http://schemas.openid.net/event/other': {} } }, 'oidc_invalid'],
    ['with the event as a list', { events: [event] }, 'oidc_invalid'],
    ['with the event as a text', { events: event }, 'oidc_invalid'],
    ['with an event that is none', { events: { [event]: true } }, 'oidc_invalid'],
    ['with an event of nothing', { events: { [event]: null } }, 'oidc_invalid'],
    ['without an identifier', { jti: undefined }, 'oidc_invalid'],
    ['with an empty identifier', { jti: '' }, 'oidc_invalid'],
    ['with an identifier that is a number', { jti: 7 }, 'oidc_invalid'],
    ['naming neither person nor session', { sub: undefined, sid: undefined }, 'no_subject'],
    ['naming an empty person', { sub: '' }, 'no_subject'],
    ['naming a session that is no text', { sid: { $ne: null } }, 'no_subject'],
    ['naming a list of people', { sub: ['birna', 'anna'] }, 'no_subject'],
    ['naming somebody over two lines', { sub: 'birna\nanna' }, 'no_subject'],
    ['naming somebody without end', { sub: 'b'.repeat(300) }, 'no_subject'],
    ['that ended five minutes ago', { exp: seconds - 300 }, 'expired'],
    ['that never ends', { exp: undefined }, 'expired'],
    ['made an hour ago, though it lives long', { iat: seconds - 3600, exp: seconds + 9999 }, 'expired'],
    ['made in five minutes', { iat: seconds + 300, exp: seconds + 600 }, 'not_yet_valid'],
    ['valid in five minutes', { nbf: seconds + 300 }, 'not_yet_valid'],
    ['not saying when it was made', { iat: undefined }, 'time_missing'],
  ])('is refused %s', async (_name, claims, reason) => {
    expect(await reasonFor(signed(claims))).toBe(reason)
  })

  it.each(['at+jwt', 'secevent+jwt', 'id_token'])('is refused as a token of the type %s', async (typ) => {
    expect(await reasonFor(signed({}, { typ }))).toBe('oidc_invalid')
  })

  it('is refused unsigned, signed by a stranger, or by the public key as a secret', async () => {
    expect(await reasonFor(new UnsecuredJWT(good).encode())).toBe('weak_algorithm')
    expect(await reasonFor(signed({}, {}, other))).toBe('signature_invalid')
    expect(await reasonFor(signed({}, { kid: 'another' }, other))).toBe('key_unknown')
    const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk))
    const confused = new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(secret)
    expect(await reasonFor(confused)).toBe('weak_algorithm')
  })

  it('never says more than was signed, whatever letter is changed, and never throws', async () => {
    const token = await signed({})
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length - 1 }),
        fc.constantFrom(...'aZ09-_.'),
        async (at, letter) => {
          const found = await inspect(token.slice(0, at) + letter + token.slice(at + 1))
          return found.outcome !== 'logout' || (found.subject === 'birna' && found.session === 's-1')
        },
      ),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => (await inspect(text)).outcome === 'refused'),
      { numRuns: 200 },
    )
    expect(await reasonFor('x'.repeat(20_000))).toBe('too_large')
  })
})
