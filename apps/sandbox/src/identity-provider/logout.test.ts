import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-logout-'))
const settings = readSettings({ SANDBOX_STATE_DIR: stateDir, SANDBOX_URL: 'http://sandbox.test' })
const sandbox = createSandbox(settings)
const service = { acsUrl: 'http://app.test/sso/acs/1', audience: 'http://app.test/sso/service/1' }

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

const signIn = (company: string) =>
  sandbox.app.request(`/saml/${company}/respond`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'anna', ...service }),
  })
const xmlOf = (address: URL, field: string) =>
  inflateRawSync(Buffer.from(address.searchParams.get(field) ?? '', 'base64')).toString()
async function isSigned(company: string, address: URL) {
  const metadata = await (await sandbox.app.request(`/saml/${company}/metadata`)).text()
  const certificate = /<X509Certificate>([^<]+)/.exec(metadata)?.[1] ?? ''
  const [text = '', signature = ''] = address.search.slice(1).split('&Signature=')
  const key = createPublicKey(
    new X509Certificate(Buffer.from(certificate, 'base64')).publicKey.export({ type: 'spki', format: 'pem' }),
  )
  return verify('sha256', Buffer.from(text), key, Buffer.from(decodeURIComponent(signature), 'base64'))
}
const ask = (company: string) => {
  const xml = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_q1"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${service.audience}</saml:Issuer></samlp:LogoutRequest>`
  const encoded = encodeURIComponent(deflateRawSync(Buffer.from(xml)).toString('base64'))
  return sandbox.app.request(`/saml/${company}/slo?SAMLRequest=${encoded}&RelayState=r1`)
}

test('answers a service that asks for a sign-out, under its signature', async () => {
  await signIn('nordurljos')
  const address = new URL((await ask('nordurljos')).headers.get('location') ?? '')
  expect(`${address.origin}${address.pathname}`).toBe('http://app.test/sso/logout/1')
  expect(xmlOf(address, 'SAMLResponse')).toMatch(/InResponseTo="_q1".*status:Success/)
  expect(address.searchParams.get('RelayState')).toBe('r1')
  expect(await isSigned('nordurljos', address)).toBe(true)
})

test('asks a service from the portal, and the chain ends on a page of its own', async () => {
  await signIn('nordurljos')
  const body = new URLSearchParams({ person: 'anna@nordurljos.example', acsUrl: service.acsUrl })
  const answer = await sandbox.app.request('/saml/nordurljos/sign-out', { method: 'POST', body })
  const address = new URL(answer.headers.get('location') ?? '')
  expect(xmlOf(address, 'SAMLRequest')).toMatch(/<saml:NameID [^>]+>anna@nordurljos.example<\/saml:NameID>/)
  expect(await isSigned('nordurljos', address)).toBe(true)
  const end = await sandbox.app.request('/saml/nordurljos/slo?SAMLResponse=x')
  expect(await end.text()).toContain('You are signed out of Norðurljós')
})

test('a service that nobody signed in to is not answered', async () => {
  expect((await ask('fjallasyn')).headers.get('location')).toBeNull()
})

test('asks a service by a form as well, signed inside the message', async () => {
  await signIn('nordurljos')
  const body = new URLSearchParams({ person: 'anna@nordurljos.example', acsUrl: service.acsUrl })
  const answer = await sandbox.app.request('/saml/nordurljos/sign-out?by=form', { method: 'POST', body })
  const page = await answer.text()
  expect(page).toContain('action="http://app.test/sso/logout/1"')
  const xml = Buffer.from(/name="SAMLRequest" value="([^"]+)"/.exec(page)?.[1] ?? '', 'base64').toString()
  expect(xml).toMatch(/<saml:NameID [^>]+>anna@nordurljos.example<\/saml:NameID>/)
  expect(xml).toMatch(/<\/saml:Issuer><ds:Signature/)
})
