import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import saml20 from '@boxyhq/saml20'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'
import type { Mode } from './modes.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-saml-'))
const settings = readSettings({ SANDBOX_STATE_DIR: stateDir, SANDBOX_URL: 'http://sandbox.test' })
const sandbox = createSandbox(settings)
const audience = 'http://auth.kara.test/sso/nordurljos'
const acsUrl = 'http://auth.kara.test/sso/acs/1'

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

async function importMetadata(company = 'nordurljos') {
  const answer = await sandbox.app.request(`/saml/${company}/metadata`)
  return { xml: await answer.text(), parsed: await saml20.parseMetadata(await reread(company), {}) }
}

async function reread(company: string) {
  return (await sandbox.app.request(`/saml/${company}/metadata`)).text()
}

function makeRequest() {
  return saml20.request({
    ssoUrl: `${settings.url}/saml/nordurljos/sso`,
    entityID: audience,
    callbackUrl: acsUrl,
    isPassive: false,
    forceAuthn: false,
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    providerName: 'Kara',
    signingKey: '',
    publicKey: '',
  })
}

async function signIn(mode: Mode, company = 'nordurljos', more: object = {}) {
  const request = makeRequest()
  const answer = await sandbox.app.request(`/saml/${company}/respond`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      samlRequest: Buffer.from(request.request).toString('base64'),
      relayState: 'relay-1',
      person: 'anna',
      mode,
      ...more,
    }),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  const { samlResponse, ...rest } = (await answer.json()) as {
    acsUrl: string
    samlResponse: string
    relayState?: string
  }
  return { ...rest, requestId: request.id, xml: Buffer.from(samlResponse, 'base64').toString('utf8') }
}

async function validate(signed: { xml: string; requestId: string }, company = 'nordurljos') {
  const { parsed } = await importMetadata(company)
  return saml20.validate(signed.xml, {
    publicKey: parsed.publicKey,
    audience,
    inResponseTo: signed.requestId,
  })
}

test('the metadata names the company, its sign-in address and a certificate that Node can read', async () => {
  const { xml, parsed } = await importMetadata()
  expect(parsed.entityID).toBe('http://sandbox.test/saml/nordurljos')
  expect(parsed.sso).toMatchObject({
    redirectUrl: 'http://sandbox.test/saml/nordurljos/sso',
    postUrl: 'http://sandbox.test/saml/nordurljos/sso',
  })
  const body = /<X509Certificate>([^<]+)</.exec(xml)?.[1] ?? ''
  const certificate = new X509Certificate(Buffer.from(body, 'base64'))
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.subject).toBe('CN=Sandbox nordurljos')
  expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(Date.now())
})

test('the certificate survives a restart', async () => {
  const before = await reread('fjallasyn')
  const again = createSandbox(settings)
  expect(await (await again.app.request('/saml/fjallasyn/metadata')).text()).toBe(before)
  again.close()
})

test('a good answer verifies and carries the person', async () => {
  const signed = await signIn('good')
  expect(signed.acsUrl).toBe(acsUrl)
  expect(signed.relayState).toBe('relay-1')
  const profile = await validate(signed)
  expect(profile.issuer).toBe('http://sandbox.test/saml/nordurljos')
  expect(profile.claims).toMatchObject({
    email: 'anna@nordurljos.example',
    firstName: 'Anna',
    lastName: 'Jónsdóttir',
  })
})

test.each(['response', 'both'] as const)('an answer verifies with the signature setting %s', async (sign) => {
  await sandbox.app.request('/control/idp/signing', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sign }),
  })
  const profile = await validate(await signIn('good', 'signing'), 'signing')
  expect(profile.claims).toMatchObject({ email: 'anna@signing.example' })
})

test('each signature of a doubly signed answer holds on its own', async () => {
  await sandbox.app.request('/control/idp/double', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sign: 'both' }),
  })
  const { xml } = await signIn('good', 'double', { person: 'x&y<z>"\'@double.example' })
  const { parsed } = await importMetadata('double')
  const assertionOnly = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? ''
  expect(saml20.validateSignature(assertionOnly, parsed.publicKey, null)).toContain('<saml:Assertion')
  const unsignedEnvelope = xml.replace(/<ds:Signature .*?<\/ds:Signature>/s, '')
  expect(saml20.validateSignature(unsignedEnvelope, parsed.publicKey, null)).toContain('<saml:Assertion')
  const responseSignature =
    /<\/saml:Issuer>(<ds:Signature .*?<\/ds:Signature>)<samlp:Status>/s.exec(xml)?.[1] ?? ''
  expect(responseSignature).not.toBe('')
})

test.each([
  ['expired', /expired/i],
  ['not-yet-valid', /expired/i],
  ['wrong-audience', /audience/i],
  ['wrong-in-response-to', /InResponseTo/i],
  ['unsigned', /invalid/i],
  ['wrong-key', /invalid assertion/i],
  ['tampered', /signature/i],
  ['status-authn-failed', /status/i],
] as const)('%s is refused by the library', async (mode, reason) => {
  await expect(validate(await signIn(mode))).rejects.toThrow(reason)
})

test('what the library does not look at is wrong in the document itself', async () => {
  expect((await signIn('wrong-recipient')).xml).toContain('Recipient="https://elsewhere.example/saml/acs"')
  expect((await signIn('wrong-destination')).xml).toContain(
    'Destination="https://elsewhere.example/saml/acs"',
  )
  expect((await signIn('wrong-issuer')).xml).toContain('https://unknown-issuer.example/saml')
  expect((await signIn('sha1')).xml).toContain('xmldsig#rsa-sha1')
  expect((await signIn('doctype')).xml).toMatch(/^<!DOCTYPE/)
  expect((await signIn('transient-name-id')).xml).toContain('nameid-format:transient')
  expect((await signIn('foreign-domain')).xml).toContain('anna@elsewhere.example')
  expect((await signIn('two-emails')).xml.match(/<saml:AttributeValue>[^<]*@/g)).toHaveLength(2)
  expect((await signIn('no-email')).xml).not.toContain('@nordurljos.example')
  expect((await signIn('unsolicited')).xml).not.toContain('InResponseTo')
})

test('a replay sends the previous answer again', async () => {
  const first = await signIn('good', 'replays')
  const second = await signIn('replay', 'replays')
  expect(second.xml).toBe(first.xml)
})

test('a refused person never returns', async () => {
  const form = new URLSearchParams({
    SAMLRequest: Buffer.from(makeRequest().request).toString('base64'),
    person: 'anna@nordurljos.example',
    mode: 'refuse',
  })
  const answer = await sandbox.app.request('/saml/nordurljos/sign-in', { method: 'POST', body: form })
  const text = await answer.text()
  expect(text).toContain('AADSTS50105')
  expect(text).not.toContain(acsUrl)
})

test('the sign-in page offers the people of the company and posts the answer back', async () => {
  const SAMLRequest = Buffer.from(makeRequest().request).toString('base64')
  const asked = await sandbox.app.request('/saml/nordurljos/sso', {
    method: 'POST',
    body: new URLSearchParams({ SAMLRequest, RelayState: 'back' }),
  })
  const shown = await asked.text()
  expect(shown).toContain('anna@nordurljos.example')
  const chosen = await sandbox.app.request('/saml/nordurljos/sign-in', {
    method: 'POST',
    body: new URLSearchParams({
      SAMLRequest,
      RelayState: 'back',
      person: 'anna@nordurljos.example',
      mode: 'good',
    }),
  })
  const posting = await chosen.text()
  expect(posting).toContain(`action="${acsUrl}"`)
  expect(posting).toContain('name="RelayState" value="back"')
})

test('a sign-in page opened without a request says so', async () => {
  const answer = await sandbox.app.request('/saml/nordurljos/sso')
  expect(await answer.text()).toContain('AADSTS750054')
})

test('a company can be described, and an unknown one is invented', async () => {
  const described = await sandbox.app.request('/control/companies', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      slug: 'fjallagarp',
      domain: 'fjallagarpur.is',
      people: [{ email: 'x@fjallagarpur.is', firstName: 'X', lastName: 'Y' }],
    }),
  })
  expect(await described.json()).toMatchObject({ slug: 'fjallagarp', domain: 'fjallagarpur.is' })
  const invented = await sandbox.app.request('/control/idp/brand-new')
  expect(await invented.json()).toMatchObject({ domain: 'brand-new.example', people: { length: 6 } })
})
