import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findLogout } from '../reads/find-logout.ts'
import { assertSignedBy, readRedirectMessage } from '../rules/logout/redirect-message.ts'
import {
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  signInThrough,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { beginLogout } from './begin-logout.ts'
import { offerLogout } from './offer-logout.ts'

describe('going on to the company’s own sign-out', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  async function offered(name: string, of = made) {
    const browser = { host: testHubHost, browserToken: `${name}-${testBrowser}` }
    const { signInId } = await signInThrough(db, of, sso)
    await offerLogout(gateCtx(db, of.company), { signInId, ...browser }, sso)
    return browser
  }
  const sent = (address: string | null) => {
    const url = new URL(address ?? '')
    return { url, message: readRedirectMessage(url.search.slice(1)) }
  }

  it('leads to the provider with a request that our published certificate signed, and names the session there', async () => {
    const browser = await offered('one')
    const { url, message } = sent(await beginLogout(openGateCtx(db), browser, sso))
    expect(`${url.origin}${url.pathname}`).toBe(made.provider.logoutUrl)
    const ours = (await sso.saml.certificatePem()).replace(/-----[^-]+-----|\s/g, '')
    expect(() => assertSignedBy(message, [ours])).not.toThrow()
    const xml = Buffer.from(message.bytes).toString()
    expect(xml).toContain(
      `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${made.connection.entityId}`,
    )
    expect(xml).toContain('>birna-7f3a</saml:NameID><samlp:SessionIndex>_s1</samlp:SessionIndex>')
    expect(await findLogout(openGateCtx(db), browser)).toEqual({ state: 'asked' })
  })

  it('leads nowhere for another browser, another host, or after its minutes', async () => {
    const browser = await offered('two')
    const ctx = openGateCtx(db)
    expect(await beginLogout(ctx, { ...browser, browserToken: `x-${testBrowser}` }, sso)).toBeNull()
    expect(await beginLogout(ctx, { ...browser, host: 'other.localhost' }, sso)).toBeNull()
    ctx.clock.advance({ minutes: 21 })
    expect(await beginLogout(ctx, browser, sso)).toBeNull()
  })

  it('happens at the gate only', async () => {
    const browser = await offered('three')
    await expect(beginLogout(companyCtx(db, made.company), browser, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })

  it('asks anew when it is pressed again, and audits each question', async () => {
    const browser = await offered('four')
    const before = (await audited(db, 'sso_logout.begun')).length
    const first = sent(await beginLogout(openGateCtx(db), browser, sso))
    const second = sent(await beginLogout(openGateCtx(db), browser, sso))
    expect(second.message.relayState).not.toBe(first.message.relayState)
    expect((await audited(db, 'sso_logout.begun')).length).toBe(before + 2)
  })
})
