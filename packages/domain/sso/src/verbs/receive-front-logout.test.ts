import { readSession, startSession } from '@kara/identity'
import { audited, openTestDatabase } from '@kara/testing'
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
import { receiveCallback } from './receive-callback.ts'
import { receiveFrontLogout } from './receive-front-logout.ts'

describe('a provider’s sign-out page says in a frame that a session is over', () => {
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
  const say = (named: { iss?: string; sid?: string }, at = made) =>
    receiveFrontLogout(
      openGateCtx(db),
      { connectionId: at.connection.id, iss: provider.issuer, sid: '', ...named },
      sso,
    )

  it('and that one ends, no other of the person', async () => {
    const [one, two] = [await signedIn('anna', { sid: 'f-1' }), await signedIn('anna', { sid: 'f-2' })]
    await say({ sid: 'f-1' })
    expect([await one(), await two()]).toEqual([false, true])
    expect((await audited(db, 'sso_logout.received')).at(-1)).toMatchObject({ detail: { ended: 1 } })
    await say({ sid: 'f-1' })
    expect(await two()).toBe(true)
  })

  it('and nothing ends where it names no session, an unknown one, or another provider', async () => {
    const isIn = await signedIn('bo', { sid: 'f-b' })
    await say({})
    await say({ sid: 'f-x' })
    await say({ sid: 'f-b', iss: sibling.issuer })
    await say({ sid: 'f-b', iss: '' })
    expect(await isIn()).toBe(true)
  })

  it('and nothing ends at another company, whose provider may give the same number', async () => {
    const far = await signedIn('dora', { sid: 'f-d', at: others, by: sibling })
    await say({ sid: 'f-d' })
    await say({ sid: 'f-d' }, others)
    expect(await far()).toBe(true)
  })

  it('is heard at the gate, for an OpenID connection that exists', async () => {
    const input = { connectionId: made.connection.id, iss: provider.issuer, sid: 'f-1' }
    await expect(receiveFrontLogout(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const ctx = openGateCtx(db)
    const saml = await makeConnection(db, sso)
    for (const connectionId of [ctx.ids.next<'sso_connection'>(), saml.connection.id]) {
      await expect(receiveFrontLogout(ctx, { ...input, connectionId }, sso)).rejects.toMatchObject({
        code: 'sso.connection_missing',
      })
    }
  })
})
