import { announced, audited, openTestDatabase } from '@kara/testing'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  type Bend,
  goodPerson,
  makeSigningKey,
  signToken,
  startOpenIdProvider,
  type TestOpenIdProvider,
} from '../rules/hostile/test-openid-provider.ts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeOpenIdConnection,
  makeConnection,
  makeOpenIdConnection,
  openGateCtx,
  openTestSso,
  testHubHost,
} from '../testing.ts'
import { connectOpenId } from './connect-open-id.ts'
import { receiveCallback } from './receive-callback.ts'

const seconds = () => Math.floor(Date.now() / 1000)

describe('receiving what an OpenID provider answers', () => {
  const db = openTestDatabase()
  let sso: Sso
  let provider: TestOpenIdProvider
  let made: MadeOpenIdConnection
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    sso = openTestSso(db, { insideOrigins: [provider.origin] })
    made = await makeOpenIdConnection(db, sso, provider, { domain: 'acme.test' })
  })
  afterAll(async () => {
    await sso.close()
    await provider.close()
  })

  type Parameters = Partial<Parameters_> & object
  type Parameters_ = { state: string; code: string; iss: string; error: string; errorDescription: string }
  const begin = (of = made) => beginSignIn(gateCtx(db, of.company), of, sso)
  async function arrive(bend: Bend = {}, changes: Parameters = {}) {
    const started = await begin()
    const parameters = { ...provider.answer(started.redirectUrl, bend), ...changes }
    return { started, parameters, received: await receiveCallback(openGateCtx(db), parameters, sso) }
  }
  const refusedFor = async (bend: Bend, changes: Parameters = {}) => {
    const { received } = await arrive(bend, changes)
    return received.outcome === 'refused' ? received.refusal.reason : received.outcome
  }
  const storedMetadata = async (id: string) =>
    String((await db.witness`select idp_metadata from app.sso_connection where id = ${id}`)[0]?.idp_metadata)
  const stepsOf = async (id: string) =>
    (
      await db.witness`select step, outcome from app.sso_attempt_step where attempt_id = ${id} order by seq`
    ).map(({ step, outcome }) => `${step} ${outcome}`)

  it('asks with state, nonce and a code challenge, and tells the provider nothing of the visitor', async () => {
    const asked = new URL((await begin()).redirectUrl)
    expect(asked.href.startsWith(`${provider.issuer}/authorize?`)).toBe(true)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: provider.clientId,
      response_type: 'code',
      redirect_uri: 'http://app.localhost/sso/oidc',
      scope: 'openid email profile',
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
      code_challenge: expect.stringMatching(/.{43}/),
      code_challenge_method: 'S256',
    })
  })

  it('has the provider ask the person again when told to, and takes that answer like any other', async () => {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso, { asksAgain: true })
    const { searchParams } = new URL(started.redirectUrl)
    expect(searchParams.get('prompt')).toBe('login')
    expect(searchParams.get('max_age')).toBe('0')
    const received = await receiveCallback(openGateCtx(db), provider.answer(started.redirectUrl), sso)
    expect(received).toMatchObject({ outcome: 'handed_off' })
  })

  it('hands a verified person on to their own host by a one-time code', async () => {
    const { started, received } = await arrive()
    expect(received).toMatchObject({ outcome: 'handed_off', host: testHubHost })
    expect(await stepsOf(started.attemptId)).toEqual([
      'started ok',
      'sent ok',
      'returned ok',
      'checked ok',
      'verified ok',
      'admitted ok',
      'handed_off ok',
    ])
    const [row] = await db.witness`select * from app.sso_attempt where id = ${started.attemptId}`
    expect(row).toMatchObject({ outcome: 'open', step: 'handed_off', email_domain: 'acme.test' })
    expect(JSON.stringify(row)).not.toMatch(/birna/i)
  })

  it('is for the gate only', async () => {
    await expect(receiveCallback(companyCtx(db, made.company), { state: 'x' }, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  describe('5.2 refuses', () => {
    it('state missing or foreign', async () => {
      const { parameters } = await arrive()
      for (const state of ['', 'somebody-elses-state']) {
        await expect(receiveCallback(openGateCtx(db), { ...parameters, state }, sso)).rejects.toMatchObject({
          code: 'sso.state_unknown',
        })
      }
    })

    it('state reused', async () => {
      const { started, parameters } = await arrive()
      expect(await receiveCallback(openGateCtx(db), parameters, sso)).toMatchObject({
        outcome: 'refused',
        reference: started.reference,
        refusal: { reason: 'replay' },
      })
    })

    it('a state that asked over SAML', async () => {
      const saml = await makeConnection(db, sso)
      const { redirectUrl } = await beginSignIn(gateCtx(db, saml.company), saml, sso)
      const state = new URL(redirectUrl).searchParams.get('RelayState') ?? ''
      await expect(receiveCallback(openGateCtx(db), { state, code: 'x' }, sso)).rejects.toMatchObject({
        code: 'sso.state_unknown',
      })
    })

    it('an answer after the attempt’s time', async () => {
      const started = await begin()
      const ctx = openGateCtx(db)
      ctx.clock.advance({ minutes: 21 })
      expect(await receiveCallback(ctx, provider.answer(started.redirectUrl), sso)).toMatchObject({
        refusal: { reason: 'attempt_expired' },
      })
    })

    it('mix-up: the callbacks of two providers swapped', async () => {
      const other = await makeOpenIdConnection(db, sso, await provider.sibling('/other'))
      const [mine, theirs] = [await begin(), await begin(other)]
      const [answer, foreign] = [provider.answer(mine.redirectUrl), other.provider.answer(theirs.redirectUrl)]
      expect(await receiveCallback(openGateCtx(db), { ...foreign, state: answer.state }, sso)).toMatchObject({
        refusal: { reason: 'issuer_unknown' },
      })
      expect(await receiveCallback(openGateCtx(db), { ...answer, state: foreign.state }, sso)).toMatchObject({
        refusal: { reason: 'issuer_unknown' },
      })
    })

    it('an issuer parameter that is missing though the provider promised it', async () => {
      expect(await refusedFor({}, { iss: '' })).toBe('issuer_unknown')
    })

    it.each<[string, Bend, string]>([
      ['nonce missing', { claims: ({ nonce: _, ...rest }) => rest }, 'oidc_invalid'],
      ['nonce wrong', { claims: { nonce: 'another' } }, 'oidc_invalid'],
      ['issuer wrong', { claims: { iss: 'https://idp.other.example' } }, 'oidc_invalid'],
      ['audience wrong', { claims: { aud: 'another-client' } }, 'oidc_invalid'],
      [
        'an extra audience without azp',
        { claims: (good) => ({ ...good, aud: [String(good.aud), 'another'] }) },
        'oidc_invalid',
      ],
      [
        'an extra audience and a foreign azp',
        { claims: (good) => ({ ...good, aud: [String(good.aud), 'another'], azp: 'another' }) },
        'oidc_invalid',
      ],
      ['expired', { claims: { exp: seconds() - 300 } }, 'oidc_invalid'],
      ['issued in the future', { claims: { iat: seconds() + 3600, exp: seconds() + 7200 } }, 'not_yet_valid'],
      ['made long ago', { claims: { iat: seconds() - 3600 } }, 'expired'],
      ['alg none', { token: (good) => new UnsecuredJWT(good).encode() }, 'oidc_invalid'],
      [
        'HS256 with the public key',
        {
          token: (good, { publicJwk, kid }) =>
            new SignJWT(good)
              .setProtectedHeader({ alg: 'HS256', kid })
              .sign(Buffer.from(JSON.stringify(publicJwk))),
        },
        'oidc_invalid',
      ],
      [
        'a key that is not published',
        { token: async (good) => signToken(good, await makeSigningKey()) },
        'signature_invalid',
      ],
      [
        'a published key’s name on another key',
        { token: async (good, { kid }) => signToken(good, { ...(await makeSigningKey()), kid }) },
        'signature_invalid',
      ],
      [
        'a key that the token brings itself',
        {
          token: async (good) => {
            const { privateKey, publicJwk } = await makeSigningKey()
            return new SignJWT(good).setProtectedHeader({ alg: 'RS256', jwk: publicJwk }).sign(privateKey)
          },
        },
        'signature_invalid',
      ],
      ['no subject', { claims: ({ sub: _, ...rest }) => rest }, 'oidc_invalid'],
      ['userinfo about somebody else', { userinfo: { ...goodPerson, sub: 'owner-0001' } }, 'oidc_invalid'],
      [
        'userinfo with another address',
        { userinfo: { ...goodPerson, email: 'owner@acme.test' } },
        'identity_mismatch',
      ],
      ['userinfo that does not answer', { userinfo: null }, 'oidc_invalid'],
      [
        'an address that is not confirmed',
        { claims: { email_verified: false }, userinfo: { ...goodPerson, email_verified: false } },
        'email_unverified',
      ],
      [
        'an address that only userinfo doubts',
        { userinfo: { ...goodPerson, email_verified: 'false' } },
        'email_unverified',
      ],
      ['no address', { claims: { email: undefined }, userinfo: { sub: goodPerson.sub } }, 'email_missing'],
      ['two addresses', { claims: { email: ['birna@acme.test', 'owner@acme.test'] } }, 'email_ambiguous'],
      [
        'an address outside the company',
        { claims: { email: 'birna@evil.test' }, userinfo: { ...goodPerson, email: 'birna@evil.test' } },
        'domain_not_verified',
      ],
      [
        'nOAuth: our employee’s address from a foreign directory',
        { claims: { tid: '11111111-2222-3333-4444-555555555555', oid: 'x' } },
        'issuer_unknown',
      ],
    ])('%s', async (_name, bend, reason) => {
      expect(await refusedFor(bend)).toBe(reason)
    })

    it('a code of another session (its code challenge is another)', async () => {
      const stolen = provider.answer((await begin()).redirectUrl)
      expect(await refusedFor({}, { code: stolen.code })).toBe('oidc_invalid')
    })

    it('a code used before', async () => {
      const { parameters } = await arrive()
      expect(await refusedFor({}, { code: parameters.code })).toBe('oidc_invalid')
    })

    it('a client secret that has ended, and says so', async () => {
      const changed = await makeOpenIdConnection(db, sso, await provider.sibling('/changed'))
      const { issuer, clientId } = changed.provider
      const input = { label: 'Work login', issuer, clientId, clientSecret: 'the-one-of-last-year' }
      await connectOpenId(companyCtx(db, changed.company), input, sso)
      const answer = changed.provider.answer((await begin(changed)).redirectUrl)
      expect(await receiveCallback(openGateCtx(db), answer, sso)).toMatchObject({
        refusal: { reason: 'invalid_client', code: 'S25' },
      })
      changed.provider.refuse('AADSTS7000222: The provided client secret keys are expired.')
      const entra = changed.provider.answer((await begin(changed)).redirectUrl)
      expect(await receiveCallback(openGateCtx(db), entra, sso)).toMatchObject({
        refusal: { reason: 'entra_client_secret', code: 'E20' },
      })
    })

    it('no code at all', async () => {
      expect(await refusedFor({}, { code: '' })).toBe('oidc_invalid')
    })

    it('what the provider refused, with its own reason', async () => {
      expect(await refusedFor({}, { code: '', error: 'access_denied' })).toBe('access_denied')
      const errorDescription = 'AADSTS50105: The signed in user is not assigned to a role'
      expect(await refusedFor({}, { code: '', error: 'access_denied', errorDescription })).toBe(
        'entra_not_assigned',
      )
    })

    it('a provider that is not there any more, and one that would have us call inside', async () => {
      const gone = await makeOpenIdConnection(db, sso, await provider.sibling('/gone'))
      const started = [await begin(gone), await begin(gone)]
      const [closed, inside] = started.map(({ redirectUrl }) => gone.provider.answer(redirectUrl))
      const library = sso.saml
      const move = async (token_endpoint: string) => {
        const metadata = { ...JSON.parse(await storedMetadata(gone.connection.id)), token_endpoint }
        const { id: connectionId, label } = gone.connection
        const { companyId } = gone.company
        const known = { providerClientId: gone.provider.clientId, providerSecret: 'x' }
        await library.call('addOpenIdConnection', { companyId, connectionId, label, metadata, ...known })
      }
      await move('https://nobody.invalid/token')
      expect(await receiveCallback(openGateCtx(db), closed as never, sso)).toMatchObject({
        refusal: { reason: 'discovery_failed' },
      })
      await move('https://127.0.0.1/token')
      expect(await receiveCallback(openGateCtx(db), inside as never, sso)).toMatchObject({
        refusal: { reason: 'discovery_failed' },
      })
    })

    it('a connection that was switched off meanwhile', async () => {
      const off = await makeOpenIdConnection(db, sso, await provider.sibling('/off'))
      const started = await begin(off)
      await db.witness`update app.sso_connection set state = 'disabled' where id = ${off.connection.id}`
      expect(
        await receiveCallback(openGateCtx(db), off.provider.answer(started.redirectUrl), sso),
      ).toMatchObject({ refusal: { reason: 'deactivated' } })
    })
  })

  it('one of two simultaneous answers to one question passes', async () => {
    const parameters = provider.answer((await begin()).redirectUrl)
    const ctx = openGateCtx(db)
    const received = await Promise.all([
      receiveCallback(ctx, parameters, sso),
      receiveCallback(ctx, parameters, sso),
    ])
    expect(received.map(({ outcome }) => outcome).sort()).toEqual(['handed_off', 'refused'])
  })

  it('5.2 keys changed in the middle of a sign-in: believes a key published a moment ago', async () => {
    const rotating = await makeOpenIdConnection(db, sso, await provider.sibling('/rotating'), {
      domain: 'rotating.test',
    })
    const person = { ...goodPerson, email: 'birna@rotating.test' }
    await rotating.provider.rotate()
    const answer = rotating.provider.answer((await begin(rotating)).redirectUrl, {
      claims: person,
      userinfo: person,
    })
    expect(await receiveCallback(openGateCtx(db), answer, sso)).toMatchObject({ outcome: 'handed_off' })
  })

  it('knows a person of Entra ID by directory and object, whatever the pairwise subject', async () => {
    const tid = '3f0c1111-2222-4333-8444-555555555555'
    const entra = await makeOpenIdConnection(db, sso, await provider.sibling(`/${tid}/v2.0`), {
      domain: 'entra.test',
    })
    const person = { ...goodPerson, email: 'birna@entra.test', email_verified: undefined, tid }
    const answer = (more: object) => async () => {
      const { redirectUrl } = await begin(entra)
      const bend = { claims: { ...person, ...more }, userinfo: { sub: person.sub } }
      return receiveCallback(openGateCtx(db), entra.provider.answer(redirectUrl, bend), sso)
    }
    expect(await answer({ oid: 'o-1', xms_edov: true })()).toMatchObject({ outcome: 'handed_off' })
    expect(await answer({ oid: 'o-1', xms_edov: false })()).toMatchObject({
      refusal: { reason: 'email_unverified' },
    })
    expect(await answer({})()).toMatchObject({ refusal: { reason: 'no_subject' } })
  })

  it('goes on after the process of the library died', async () => {
    const parameters = provider.answer((await begin()).redirectUrl)
    const processId = sso.saml.processId()
    if (processId) process.kill(processId, 'SIGKILL')
    await receiveCallback(openGateCtx(db), parameters, sso)
    expect((await arrive()).received.outcome).toBe('handed_off')
  })

  it('announces and records a refusal without a name', async () => {
    const { started } = await arrive({
      claims: { email: 'birna@evil.test' },
      userinfo: { sub: goodPerson.sub },
    })
    expect((await announced(db, 'sso_attempt.refused')).at(-1)).toMatchObject({
      personId: null,
      payload: { attemptId: started.attemptId, reason: 'domain_not_verified' },
    })
    expect((await audited(db, 'sso_attempt.refused')).at(-1)).toMatchObject({ objectId: started.attemptId })
  })
})
