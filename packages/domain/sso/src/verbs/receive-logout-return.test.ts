import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findLogout } from '../reads/find-logout.ts'
import {
  beginSignIn,
  companyCtx,
  gateCtx,
  type MadeOpenIdConnection,
  makeOpenIdConnection,
  openGateCtx,
  openTestSso,
  startOpenIdProvider,
  type TestOpenIdProvider,
  testBrowser,
  testHubHost,
  testOrigin,
} from '../testing.ts'
import { beginLogout } from './begin-logout.ts'
import { completeAttempt } from './complete-attempt.ts'
import { offerLogout } from './offer-logout.ts'
import { receiveCallback } from './receive-callback.ts'
import { receiveLogoutReturn } from './receive-logout-return.ts'

describe('coming back signed out from an OpenID provider', () => {
  const db = openTestDatabase()
  let sso: Sso
  let provider: TestOpenIdProvider
  let made: MadeOpenIdConnection
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    provider.describe({ end_session_endpoint: `${provider.issuer}/end?kept=1` })
    sso = openTestSso(db, { insideOrigins: [provider.origin] })
    made = await makeOpenIdConnection(db, sso, provider, { domain: 'acme.test' })
  })
  afterAll(async () => {
    await sso.close()
    await provider.close()
  })

  async function asked(name: string) {
    const started = await beginSignIn(gateCtx(db, made.company), made, sso)
    const ctx = openGateCtx(db)
    const received = await receiveCallback(ctx, provider.answer(started.redirectUrl), sso)
    const handoffCode = received.outcome === 'handed_off' ? received.handoffCode : ''
    const here = { host: testHubHost, browserToken: testBrowser }
    const done = await completeAttempt(ctx, { handoffCode, ...here, locale: 'en', timeZone: 'UTC' }, sso)
    const browser = { ...here, browserToken: `${name}-${testBrowser}` }
    await offerLogout(gateCtx(db, made.company), { signInId: done.signInId ?? '', ...browser }, sso)
    const address = new URL((await beginLogout(ctx, browser, sso)) ?? '')
    return { address, state: address.searchParams.get('state') ?? '', browser }
  }

  it('asks by our name and the address to come back to, and sends nothing that names the person', async () => {
    const { address } = await asked('one')
    const { state, ...rest } = Object.fromEntries(address.searchParams)
    expect(`${address.origin}${address.pathname}`).toBe(`${provider.issuer}/end`)
    expect(state?.length).toBeGreaterThan(40)
    expect(rest).toEqual({
      kept: '1',
      client_id: provider.clientId,
      post_logout_redirect_uri: `${testOrigin}/sso/oidc/signed-out`,
    })
    const kept =
      await db.witness`select subject_sealed from app.sso_logout where company_id = ${made.company.companyId}`
    expect(kept).toEqual([{ subject_sealed: null }])
  })

  it('is believed by the state we gave, once, whoever races', async () => {
    const { state, browser } = await asked('two')
    const before = (await audited(db, 'sso_logout.confirmed')).length
    const both = await Promise.all([1, 2].map(() => receiveLogoutReturn(openGateCtx(db), { state })))
    expect(both).toEqual([1, 2].map(() => ({ outcome: 'returned', host: testHubHost })))
    expect(await findLogout(openGateCtx(db), browser)).toEqual({ state: 'confirmed' })
    expect((await audited(db, 'sso_logout.confirmed')).length).toBe(before + 1)
  })

  it('is not believed by another state, by the browser’s own secret, or after its minutes', async () => {
    const { state, browser } = await asked('three')
    const ctx = openGateCtx(db)
    const refused = { outcome: 'refused' }
    for (const other of ['', 'another', browser.browserToken]) {
      expect(await receiveLogoutReturn(ctx, { state: other })).toEqual(refused)
    }
    ctx.clock.advance({ minutes: 21 })
    expect(await receiveLogoutReturn(ctx, { state })).toEqual(refused)
  })

  it('happens at the gate only', async () => {
    await expect(receiveLogoutReturn(companyCtx(db, made.company), { state: 'x' })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
