import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findCarriedMessage } from '../reads/find-carried-message.ts'
import { findLogout } from '../reads/find-logout.ts'
import { encryptNameFor } from '../rules/hostile/encrypt-for.ts'
import { RSA_SHA1 } from '../rules/hostile/test-provider.ts'
import {
  companyCtx,
  gateCtx,
  type LogoutFormShape,
  logoutForm,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  signedInThrough,
  signInThrough,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { beginLogout } from './begin-logout.ts'
import { connectSso } from './connect-sso.ts'
import { offerLogout } from './offer-logout.ts'
import { receiveLogout } from './receive-logout.ts'

describe('signing out at a provider that takes forms only', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  let others: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await takingForms()
    others = await takingForms()
  })
  afterAll(() => sso.close())

  /** A company whose provider takes messages about signing out by form, and nothing else about it is unusual. */
  async function takingForms(): Promise<MadeConnection> {
    const made = await makeConnection(db, sso)
    const metadataXml = made.provider.metadata({ logoutBinding: 'HTTP-POST' })
    await connectSso(companyCtx(db, made.company), { label: 'Work login', metadataXml }, sso)
    await db.witness`update app.sso_connection set state = 'optional', tested_at = state_changed_at
      where id = ${made.connection.id}`
    return made
  }
  const someone = (name: string, of = made) => ({
    nameId: name,
    attributes: [['email', `${name}@${of.domain}`]] as [string, string][],
  })
  const says = (shape: Partial<LogoutFormShape>, { from = made, at = made } = {}) => {
    const ctx = openGateCtx(db)
    const { id: connectionId, logoutUrl } = at.connection
    const posted = logoutForm(from.provider, { logoutUrl, now: ctx.clock.now() }, shape)
    return receiveLogout(ctx, { connectionId, posted }, sso)
  }
  /** What a page of ours posts to the provider from this address. */
  async function carried(address: string | null) {
    const message = new URL(address ?? '').searchParams.get('m') ?? ''
    const found = await findCarriedMessage(openGateCtx(db), { message }, sso)
    if (!found) throw new Error('Nothing is carried there')
    return found
  }
  /** Whether the provider would believe it: signed, whole, by the certificate that we publish. */
  async function isSignedByUs(message: string): Promise<boolean> {
    const ours = (await sso.saml.certificatePem()).replace(/-----[^-]+-----|\s/g, '')
    const input = { responseBase64: message, certificates: [ours] }
    const { signedXml } = await sso.saml.call('verifySignature', input)
    const sent = Buffer.from(message, 'base64').toString()
    return signedXml === sent.replace(/<ds:Signature .*<\/ds:Signature>/, '')
  }

  it('is understood with a name that only we can read', async () => {
    const one = await signedInThrough(db, made, sso, someone('sealed'))
    const certificate = await sso.saml.certificatePem()
    const withoutSession = (xml: string) => xml.replace(/<samlp:SessionIndex.*<\/samlp:SessionIndex>/, '')
    const edit = (xml: string) => encryptNameFor(certificate, withoutSession(xml))
    await says({ nameId: 'sealed', edit })
    expect(await one.isIn()).toBe(false)
  })

  it('goes there by a form that our certificate signed, and is confirmed by one', async () => {
    const browser = { host: testHubHost, browserToken: `anna-${testBrowser}` }
    const { signInId } = await signInThrough(db, made, sso, someone('anna'))
    await offerLogout(gateCtx(db, made.company), { signInId, ...browser }, sso)
    const { url, fields } = await carried(await beginLogout(openGateCtx(db), browser, sso))
    expect(url).toBe(made.provider.logoutUrl)
    expect(await isSignedByUs(fields.SAMLRequest ?? '')).toBe(true)
    const xml = Buffer.from(fields.SAMLRequest ?? '', 'base64').toString()
    const inResponseTo = / ID="([^"]+)"/.exec(xml)?.[1] ?? ''
    const answer = { field: 'SAMLResponse', inResponseTo, relayState: fields.RelayState ?? '' } as const
    expect(await says({ ...answer, signer: others.provider })).toEqual({ outcome: 'refused' })
    expect(await says({ ...answer, inResponseTo: '_another' })).toEqual({ outcome: 'refused' })
    expect(await says(answer)).toEqual({ outcome: 'returned', host: testHubHost })
    expect(await findLogout(openGateCtx(db), browser)).toEqual({ state: 'confirmed' })
  })

  it('ends this person’s session by the provider’s own wish, answered by a form', async () => {
    const { isIn } = await signedInThrough(db, made, sso, someone('bo'))
    const received = await says({ nameId: 'bo', id: '_their-question' })
    expect(await isIn()).toBe(false)
    const { url, fields } = await carried(received.outcome === 'ended' ? received.redirectUrl : '')
    expect(url).toBe(made.provider.logoutUrl)
    expect(fields.RelayState).toBe('a-relay-state')
    expect(await isSignedByUs(fields.SAMLResponse ?? '')).toBe(true)
    expect(Buffer.from(fields.SAMLResponse ?? '', 'base64').toString()).toContain(
      'InResponseTo="_their-question"',
    )
  })

  const renamed = (xml: string) => xml.replace('>carl<', '>dora<')
  const secondName = (xml: string) =>
    xml.replace(
      '</samlp:LogoutRequest>',
      '<saml:NameID xmlns:saml="x">dora</saml:NameID></samlp:LogoutRequest>',
    )
  const wrapped = (xml: string) => {
    const forged = xml.replace(/ID="[^"]+"/, 'ID="_forged"').replace(/<ds:Signature .*<\/ds:Signature>/, '')
    return forged
      .replace('>carl<', '>dora<')
      .replace('</samlp:LogoutRequest>', `${xml}</samlp:LogoutRequest>`)
  }
  const unsigned = (xml: string) => xml.replace(/<ds:Signature .*<\/ds:Signature>/, '')
  const hostile: [string, string, Partial<LogoutFormShape>][] = [
    ['without a signature', 'unsigned', { bend: unsigned }],
    ['with another name than was signed', 'signature_invalid', { bend: renamed }],
    ['with another name beside the signed one', 'signature_invalid', { bend: secondName }],
    ['wrapped around a signed one', 'malformed', { bend: wrapped }],
    ['signed with SHA-1', 'weak_algorithm', { algorithms: RSA_SHA1 }],
    [
      'whose signature is about something else',
      'malformed',
      { bend: (xml) => xml.replace(/URI="#[^"]+"/, 'URI=""') },
    ],
    [
      'with two signatures',
      'malformed',
      { bend: (xml) => xml.replace(/(<ds:Signature .*<\/ds:Signature>)/, '$1$1') },
    ],
    ['from ten minutes ago', 'expired', { issuedAt: -600 }],
    ['for another service', 'destination', { edit: (xml) => xml.replace('/sso/logout/', '/sso/elsewhere/') }],
    ['with a document type', 'dtd', { bend: (xml) => `<!DOCTYPE x>${xml}` }],
    ['with a comment in the name', 'malformed', { bend: (xml) => xml.replace('>carl<', '>carl<!-- -->x<') }],
    ['with a bare ampersand', 'malformed', { bend: (xml) => xml.replace('>carl<', '>carl & co<') }],
    ['as a question under the name of an answer', 'malformed', { field: 'SAMLResponse', edit: asRequest }],
    ['with a long relay state', 'too_large', { relayState: 'x'.repeat(2000) }],
    ['larger than any', 'too_large', { edit: (xml) => xml + ' '.repeat(70_000) }],
  ]
  function asRequest(xml: string) {
    return xml.replaceAll('LogoutResponse', 'LogoutRequest')
  }

  it.each(hostile)('a message %s ends nothing: %s', async (_name, reason, shape) => {
    const [carl, dora] = [
      await signedInThrough(db, made, sso, someone('carl')),
      await signedInThrough(db, made, sso, someone('dora')),
    ]
    expect(await says({ nameId: 'carl', ...shape })).toEqual({ outcome: 'refused' })
    expect([await carl.isIn(), await dora.isIn()]).toEqual([true, true])
    const [newest] = await db.witness`select way, reason from app.sso_refused_logout order by id desc limit 1`
    expect(newest).toEqual({ way: 'form', reason })
  })

  it('is not believed from another company’s provider, and a library that dies is asked again', async () => {
    const { isIn } = await signedInThrough(db, made, sso, someone('emil'))
    expect(await says({ nameId: 'emil' }, { from: others })).toEqual({ outcome: 'refused' })
    expect(await isIn()).toBe(true)
    process.kill(sso.saml.processId() ?? 0, 'SIGKILL')
    expect(await says({ nameId: 'emil' })).toMatchObject({ outcome: 'ended' })
    expect(await isIn()).toBe(false)
  })
})
