import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findLogout } from '../reads/find-logout.ts'
import { encryptNameFor } from '../rules/hostile/encrypt-for.ts'
import { readRedirectMessage } from '../rules/logout/redirect-message.ts'
import {
  companyCtx,
  gateCtx,
  type LogoutShape,
  logoutQuery,
  type MadeConnection,
  makeConnection,
  makeOpenIdConnection,
  openGateCtx,
  openTestSso,
  signedInThrough,
  signInThrough,
  startOpenIdProvider,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { beginLogout } from './begin-logout.ts'
import { offerLogout } from './offer-logout.ts'
import { receiveLogout } from './receive-logout.ts'

describe('what a provider says about signing out', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  let others: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
    others = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  const someone = (name: string, of = made) => ({
    nameId: name,
    attributes: [['email', `${name}@${of.domain}`]] as [string, string][],
  })
  const says = (shape: Partial<LogoutShape>, { from = made, at = made } = {}) => {
    const ctx = openGateCtx(db)
    const { id: connectionId, logoutUrl } = at.connection
    const query = logoutQuery(from.provider, { logoutUrl, now: ctx.clock.now() }, shape)
    return receiveLogout(ctx, { connectionId, query }, sso)
  }
  async function asked(name: string) {
    const browser = { host: testHubHost, browserToken: `${name}-${testBrowser}` }
    const { signInId } = await signInThrough(db, made, sso, someone(name))
    await offerLogout(gateCtx(db, made.company), { signInId, ...browser }, sso)
    const ask = async () => {
      const address = new URL((await beginLogout(openGateCtx(db), browser, sso)) ?? '')
      const { bytes, relayState } = readRedirectMessage(address.search.slice(1))
      const inResponseTo = / ID="([^"]+)"/.exec(Buffer.from(bytes).toString())?.[1] ?? ''
      return { field: 'SAMLResponse', relayState, inResponseTo } as const
    }
    const state = async () => (await findLogout(openGateCtx(db), browser))?.state
    return { ask, state }
  }

  describe('as the answer to our question', () => {
    it('is believed, and leads back to where the person signed out', async () => {
      const { ask, state } = await asked('anna')
      expect(await says(await ask())).toEqual({ outcome: 'returned', host: testHubHost })
      expect(await state()).toBe('confirmed')
      expect(await audited(db, 'sso_logout.confirmed')).toHaveLength(1)
    })

    it('counts once, whoever races', async () => {
      const { ask } = await asked('bo')
      const answer = await ask()
      const before = (await audited(db, 'sso_logout.confirmed')).length
      await Promise.all([says(answer), says(answer)])
      expect((await audited(db, 'sso_logout.confirmed')).length).toBe(before + 1)
    })

    it('is no confirmation when it says less than done, answers another question, or comes from elsewhere', async () => {
      const { ask, state } = await asked('carl')
      const early = await ask()
      const answer = await ask()
      const failed = '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/>'
      expect(await says({ ...answer, status: failed })).toMatchObject({ outcome: 'returned' })
      const wrong: [Partial<LogoutShape>, { from?: MadeConnection; at?: MadeConnection }?][] = [
        [early],
        [{ ...answer, inResponseTo: early.inResponseTo }],
        [{ ...answer, relayState: null }],
        [{ ...answer, signer: others.provider }],
        [answer, { from: others, at: others }],
      ]
      for (const [shape, where] of wrong) expect(await says(shape, where)).toEqual({ outcome: 'refused' })
      expect(await state()).toBe('asked')
      expect(await says(answer)).toMatchObject({ outcome: 'returned' })
    })
  })

  describe('as its own wish', () => {
    it('ends this person’s session, on every host, and is answered under our signature', async () => {
      const { isIn } = await signedInThrough(db, made, sso, someone('dora'))
      const received = await says({ nameId: 'dora', id: '_their-question' })
      expect(await isIn()).toBe(false)
      const url = new URL((received.outcome === 'ended' && received.redirectUrl) || '')
      expect(`${url.origin}${url.pathname}`).toBe(made.provider.logoutUrl)
      const answer = readRedirectMessage(url.search.slice(1))
      expect(answer).toMatchObject({ field: 'SAMLResponse', relayState: 'a-relay-state' })
      expect(Buffer.from(answer.bytes).toString()).toContain('InResponseTo="_their-question"')
    })

    it('ends nobody else, no other session than it names, and none of another company', async () => {
      const [one, two] = [
        await signedInThrough(db, made, sso, someone('emil')),
        await signedInThrough(db, made, sso, someone('finn')),
      ]
      const far = await signedInThrough(db, others, sso, someone('emil', others))
      await says({ nameId: 'finn', sessionIndexes: ['_s2'] })
      expect(await two.isIn()).toBe(true)
      await says({ nameId: 'emil', sessionIndexes: [] })
      expect([await one.isIn(), await two.isIn(), await far.isIn()]).toEqual([false, true, true])
    })

    it('ends nothing that began after it was written, so an old one kept by somebody is worth nothing', async () => {
      const { isIn } = await signedInThrough(db, made, sso, someone('gudrun'))
      await says({ nameId: 'gudrun', issuedAt: -200 })
      expect(await isIn()).toBe(true)
    })

    it('ends nothing when it does not hold, and the reason is audited without a name', async () => {
      const { isIn } = await signedInThrough(db, made, sso, someone('hallur'))
      expect(await says({ nameId: 'hallur', signer: others.provider })).toEqual({ outcome: 'refused' })
      expect(await says({ nameId: 'hallur' }, { from: others })).toEqual({ outcome: 'refused' })
      expect(await isIn()).toBe(true)
      const entries = await audited(db, 'sso_logout.refused')
      expect(entries.at(-1)).toMatchObject({ detail: { reason: 'signature_invalid' } })
      expect(JSON.stringify(entries)).not.toContain('hallur')
    })

    it('is safe to repeat', async () => {
      const { isIn } = await signedInThrough(db, made, sso, someone('inga'))
      const results = await Promise.all([1, 2].map(() => says({ nameId: 'inga' })))
      expect(results.map(({ outcome }) => outcome)).toEqual(['ended', 'ended'])
      expect(await isIn()).toBe(false)
      const ended = (await audited(db, 'sso_logout.received')).slice(-2)
      expect(ended.map(({ detail }) => detail).sort((a, b) => Number(a.ended) - Number(b.ended))).toEqual([
        { ended: 0 },
        { ended: 1 },
      ])
    })
  })

  describe('with a name that only we can read', () => {
    const sealed = async (change?: (name: string) => string) => {
      const certificate = await sso.saml.certificatePem()
      return (xml: string) => encryptNameFor(certificate, xml, change)
    }

    it('is understood, and ends what it names', async () => {
      const one = await signedInThrough(db, made, sso, someone('sealed-one'))
      const other = await signedInThrough(db, made, sso, someone('sealed-two'))
      const edit = await sealed()
      expect(await says({ nameId: 'sealed-one', sessionIndexes: [], edit })).toMatchObject({
        outcome: 'ended',
      })
      expect([await one.isIn(), await other.isIn()]).toEqual([false, true])
    })

    it('ends nothing when the key is another one, or something else is inside', async () => {
      const one = await signedInThrough(db, made, sso, someone('sealed-three'))
      const ask = (edit: (xml: string) => string) =>
        says({ nameId: 'sealed-three', sessionIndexes: [], edit })
      const foreign = (xml: string) => encryptNameFor(made.provider.certificatePem, xml)
      const vain = [
        foreign,
        await sealed((name) => name.replaceAll('NameID', 'Advice')),
        await sealed((name) => `${name}${name}`),
        await sealed((name) => name.replace('sealed', 'sea<!-- -->led')),
      ]
      for (const edit of vain) expect(await ask(edit)).toEqual({ outcome: 'refused' })
      const twice = await sealed()
      const doubled = (xml: string) =>
        twice(xml).replace(/<saml:EncryptedID.*<\/saml:EncryptedID>/, (name) => `${name}${name}`)
      expect(await ask(doubled)).toEqual({ outcome: 'refused' })
      expect(await one.isIn()).toBe(true)
    })
  })

  it('happens at the gate, for a SAML connection that exists', async () => {
    const ctx = openGateCtx(db)
    const input = { connectionId: made.connection.id, query: '' }
    await expect(receiveLogout(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const missing = { code: 'sso.connection_missing' }
    await expect(receiveLogout(ctx, { ...input, connectionId: ctx.ids.next() }, sso)).rejects.toMatchObject(
      missing,
    )
    const provider = await startOpenIdProvider('/logout')
    const open = openTestSso(db, { insideOrigins: [provider.origin] })
    const { connection } = await makeOpenIdConnection(db, open, provider)
    await expect(receiveLogout(ctx, { ...input, connectionId: connection.id }, sso)).rejects.toMatchObject(
      missing,
    )
    await open.close()
    await provider.close()
  })
})
