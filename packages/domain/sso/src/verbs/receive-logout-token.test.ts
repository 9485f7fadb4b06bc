import { readSession, startSession } from '@kara/identity'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  goodPerson,
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
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { completeAttempt } from './complete-attempt.ts'
import { forgetLogouts } from './forget-logouts.ts'
import { receiveCallback } from './receive-callback.ts'
import { receiveLogoutToken } from './receive-logout-token.ts'

describe('a provider’s own server says that somebody is signed out', () => {
  const db = openTestDatabase()
  let sso: Sso
  let provider: TestOpenIdProvider
  let sibling: TestOpenIdProvider
  let made: MadeOpenIdConnection
  let others: MadeOpenIdConnection
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    sibling = await provider.sibling('/other')
    sso = openTestSso(db, { insideOrigins: [provider.origin] })
    made = await makeOpenIdConnection(db, sso, provider)
    others = await makeOpenIdConnection(db, sso, sibling)
  })
  afterAll(async () => {
    await sso.close()
    await provider.close()
  })

  /** Somebody signed in through the provider, with a session here. */
  async function signedIn(name: string, { sid = `s-${name}`, at = made, by = provider } = {}) {
    const started = await beginSignIn(gateCtx(db, at.company), at, sso)
    const email = `${name}@${at.domain}`
    const answer = by.answer(started.redirectUrl, {
      claims: (good) => ({ ...good, sub: name, email, sid }),
      userinfo: { ...goodPerson, sub: name, email },
    })
    const ctx = openGateCtx(db)
    const received = await receiveCallback(ctx, answer, sso)
    if (received.outcome !== 'handed_off') throw new Error(received.refusal.reason)
    const { handoffCode } = received
    const browser = { host: testHubHost, browserToken: testBrowser, locale: 'en', timeZone: 'UTC' } as const
    const { personId, companyId, signInId } = await completeAttempt(ctx, { handoffCode, ...browser }, sso)
    if (!personId || !signInId) throw new Error('Nobody was signed in')
    const login = { personId, companyId, host: testHubHost, method: 'sso', signInId } as const
    const { token } = await startSession(ctx, login)
    return async () => (await readSession(ctx, { token, host: testHubHost })) !== null
  }
  const say = async (claims: JWTPayload = {}, { at = made, by = provider } = {}) => {
    const logoutToken = await by.sayLogout(claims)
    return { logoutToken, received: await hear(logoutToken, at) }
  }
  const hear = (logoutToken: string, at = made) =>
    receiveLogoutToken(openGateCtx(db), { connectionId: at.connection.id, logoutToken }, sso)
  const ended = { outcome: 'ended', redirectUrl: null }

  it('and all their sessions end at once, nobody else’s', async () => {
    const [one, two, another] = [
      await signedIn('anna', { sid: 's-1' }),
      await signedIn('anna', { sid: 's-2' }),
      await signedIn('bo'),
    ]
    expect((await say({ sub: 'anna' })).received).toEqual(ended)
    expect([await one(), await two(), await another()]).toEqual([false, false, true])
    expect((await audited(db, 'sso_logout.received')).at(-1)).toMatchObject({ detail: { ended: 2 } })
  })

  it('or one session of theirs by its number alone', async () => {
    const [one, two] = [await signedIn('carl', { sid: 's-c1' }), await signedIn('carl', { sid: 's-c2' })]
    expect((await say({ sub: undefined, sid: 's-c1' })).received).toEqual(ended)
    expect([await one(), await two()]).toEqual([false, true])
    // Person and session have to fit together.
    await say({ sub: 'somebody', sid: 's-c2' })
    expect(await two()).toBe(true)
  })

  it('but not at another company, although the same name is known there', async () => {
    const far = await signedIn('dora', { at: others, by: sibling })
    await say({ sub: 'dora' })
    expect(await far()).toBe(true)
  })

  it('and each token counts once, whoever races', async () => {
    const isIn = await signedIn('emil')
    const logoutToken = await provider.sayLogout({ sub: 'emil' })
    const results = await Promise.all([hear(logoutToken), hear(logoutToken)])
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['ended', 'refused'])
    expect(await isIn()).toBe(false)
    const again = await signedIn('emil')
    expect(await hear(logoutToken)).toEqual({ outcome: 'refused' })
    expect(await again()).toBe(true)
    expect((await audited(db, 'sso_logout.refused')).at(-1)).toMatchObject({ detail: { reason: 'replay' } })
  })

  it('is not believed of another provider, for another client, as an ID token, or from before the sign-in', async () => {
    const isIn = await signedIn('gudrun')
    const minutesAgo = Math.floor(Date.now() / 1000) - 300
    const vain: [JWTPayload, { at?: MadeOpenIdConnection; by?: TestOpenIdProvider }?][] = [
      [{ sub: 'gudrun' }, { by: sibling }],
      [{ sub: 'gudrun', iss: sibling.issuer }],
      [{ sub: 'gudrun', aud: 'another-client' }],
      [{ sub: 'gudrun', nonce: 'n-1' }],
      [{ sub: 'gudrun', events: {} }],
    ]
    for (const [claims, where] of vain) {
      expect((await say(claims, where)).received).toEqual({ outcome: 'refused' })
    }
    expect((await say({ sub: 'gudrun', iat: minutesAgo })).received).toEqual(ended)
    expect(await isIn()).toBe(true)
  })

  it('in vain is kept a week, and of noise only the beginning', async () => {
    for (let noise = 0; noise < 25; noise += 1) await hear('x.y.z', others)
    const kept = async () =>
      (
        await db.witness`select count(*)::int as kept from app.sso_refused_logout
          where connection_id = ${others.connection.id}`
      )[0]?.kept
    expect(await kept()).toBe(20)
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: others.company.companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    job.clock.advance({ hours: 24 * 400 })
    await forgetLogouts(job)
    expect(await kept()).toBe(0)
  })

  it('is heard at the gate, for an OpenID connection that exists', async () => {
    const ctx = openGateCtx(db)
    const input = { connectionId: made.connection.id, logoutToken: '' }
    await expect(receiveLogoutToken(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const missing = { code: 'sso.connection_missing' }
    const saml = await makeConnection(db, sso)
    for (const connectionId of [ctx.ids.next<'sso_connection'>(), saml.connection.id]) {
      await expect(receiveLogoutToken(ctx, { ...input, connectionId }, sso)).rejects.toMatchObject(missing)
    }
  })

  it('with a key that was published a moment ago', async () => {
    const isIn = await signedIn('finn')
    const fresh = openTestSso(db, { insideOrigins: [provider.origin] })
    await provider.rotate()
    const logoutToken = await provider.sayLogout({ sub: 'finn' })
    const input = { connectionId: made.connection.id, logoutToken }
    expect(await receiveLogoutToken(openGateCtx(db), input, fresh)).toEqual(ended)
    await fresh.close()
    expect(await isIn()).toBe(false)
  })
})
