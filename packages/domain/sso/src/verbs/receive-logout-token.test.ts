import { audited, openTestDatabase, testCtx } from '@kara/testing'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestOpenIdProvider } from '../rules/hostile/test-openid-provider.ts'
import {
  companyCtx,
  type MadeOpenIdConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  openTwoProviders,
} from '../testing.ts'
import { forgetLogouts } from './forget-logouts.ts'
import { receiveLogoutToken } from './receive-logout-token.ts'

describe('a provider’s own server says that somebody is signed out', () => {
  const db = openTestDatabase()
  let stage: Awaited<ReturnType<typeof openTwoProviders>>
  beforeAll(async () => {
    stage = await openTwoProviders(db)
  })
  afterAll(() => stage.close())

  const say = async (claims: JWTPayload = {}, { at = stage.made, by = stage.provider } = {}) => {
    const logoutToken = await by.sayLogout(claims)
    return { logoutToken, received: await hear(logoutToken, at) }
  }
  const hear = (logoutToken: string, at = stage.made) =>
    receiveLogoutToken(openGateCtx(db), { connectionId: at.connection.id, logoutToken }, stage.sso)
  const ended = { outcome: 'ended', redirectUrl: null }

  it('and all their sessions end at once, nobody else’s', async () => {
    const [one, two, another] = [
      await stage.signedIn('anna', { sid: 's-1' }),
      await stage.signedIn('anna', { sid: 's-2' }),
      await stage.signedIn('bo'),
    ]
    expect((await say({ sub: 'anna' })).received).toEqual(ended)
    expect([await one(), await two(), await another()]).toEqual([false, false, true])
    expect((await audited(db, 'sso_logout.received')).at(-1)).toMatchObject({ detail: { ended: 2 } })
  })

  it('or one session of theirs by its number alone', async () => {
    const [one, two] = [
      await stage.signedIn('carl', { sid: 's-c1' }),
      await stage.signedIn('carl', { sid: 's-c2' }),
    ]
    expect((await say({ sub: undefined, sid: 's-c1' })).received).toEqual(ended)
    expect([await one(), await two()]).toEqual([false, true])
    // Person and session have to fit together.
    await say({ sub: 'somebody', sid: 's-c2' })
    expect(await two()).toBe(true)
  })

  it('but not at another company, although the same name is known there', async () => {
    const far = await stage.signedIn('dora', { at: stage.others, by: stage.sibling })
    await say({ sub: 'dora' })
    expect(await far()).toBe(true)
  })

  it('and each token counts once, whoever races', async () => {
    const isIn = await stage.signedIn('emil')
    const logoutToken = await stage.provider.sayLogout({ sub: 'emil' })
    const results = await Promise.all([hear(logoutToken), hear(logoutToken)])
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['ended', 'refused'])
    expect(await isIn()).toBe(false)
    const again = await stage.signedIn('emil')
    expect(await hear(logoutToken)).toEqual({ outcome: 'refused' })
    expect(await again()).toBe(true)
    expect((await audited(db, 'sso_logout.refused')).at(-1)).toMatchObject({ detail: { reason: 'replay' } })
  })

  it('is not believed of another provider, for another client, as an ID token, or from before the sign-in', async () => {
    const isIn = await stage.signedIn('gudrun')
    const minutesAgo = Math.floor(Date.now() / 1000) - 300
    const vain: [JWTPayload, { at?: MadeOpenIdConnection; by?: TestOpenIdProvider }?][] = [
      [{ sub: 'gudrun' }, { by: stage.sibling }],
      [{ sub: 'gudrun', iss: stage.sibling.issuer }],
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
    for (let noise = 0; noise < 25; noise += 1) await hear('x.y.z', stage.others)
    const kept = async () =>
      (
        await db.witness`select count(*)::int as kept from app.sso_refused_logout
          where connection_id = ${stage.others.connection.id}`
      )[0]?.kept
    expect(await kept()).toBe(20)
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: stage.others.company.companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    job.clock.advance({ hours: 24 * 400 })
    await forgetLogouts(job)
    expect(await kept()).toBe(0)
  })

  it('is heard at the gate, for an OpenID connection that exists', async () => {
    const ctx = openGateCtx(db)
    const input = { connectionId: stage.made.connection.id, logoutToken: '' }
    await expect(
      receiveLogoutToken(companyCtx(db, stage.made.company), input, stage.sso),
    ).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const missing = { code: 'sso.connection_missing' }
    const saml = await makeConnection(db, stage.sso)
    for (const connectionId of [ctx.ids.next<'sso_connection'>(), saml.connection.id]) {
      await expect(receiveLogoutToken(ctx, { ...input, connectionId }, stage.sso)).rejects.toMatchObject(
        missing,
      )
    }
  })

  it('with a key that was published a moment ago', async () => {
    const isIn = await stage.signedIn('finn')
    const fresh = openTestSso(db, { insideOrigins: [stage.provider.origin] })
    await stage.provider.rotate()
    const logoutToken = await stage.provider.sayLogout({ sub: 'finn' })
    const input = { connectionId: stage.made.connection.id, logoutToken }
    expect(await receiveLogoutToken(openGateCtx(db), input, fresh)).toEqual(ended)
    await fresh.close()
    expect(await isIn()).toBe(false)
  })
})
