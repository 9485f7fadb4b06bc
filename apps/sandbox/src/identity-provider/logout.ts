import { randomBytes, sign } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { DOMParser } from '@xmldom/xmldom'
import { type Company, findPerson, persistentId } from './companies.ts'
import type { SigningKey } from './keys.ts'
import { personaOf } from './personas.ts'
import { envelopedSignature } from './signature.ts'

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol'
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const MESSAGE_BYTES_MAX = 64 * 1024

/** Where a service takes messages about signing out, as its administrator copied it beside the other address. */
export function logoutUrlOf(acsUrl: string): string {
  return acsUrl.replace('/sso/acs/', '/sso/logout/')
}

/** The identifier of a request that came by redirect, and the service that sent it; null for anything else. */
export function readLogoutRequest(encoded: string): { id: string; issuer: string } | null {
  try {
    const xml = inflateRawSync(Buffer.from(encoded, 'base64'), { maxOutputLength: MESSAGE_BYTES_MAX })
    const root = new DOMParser().parseFromString(xml.toString(), 'text/xml').documentElement
    const id = root?.getAttribute('ID')
    const issuer = root?.getElementsByTagNameNS(ASSERTION, 'Issuer').item(0)?.textContent
    return root?.localName === 'LogoutRequest' && id && issuer ? { id, issuer } : null
  } catch {
    return null
  }
}

type Sender = { readonly issuer: string; readonly key: SigningKey; readonly to: string }

/** Asks a service to end what it opened for one person; without a session's number, all of it. */
export function askToSignOut(sender: Sender, company: Company, person: string): string {
  return addressWith(sender, 'SAMLRequest', requestFor(sender, company, person).xml, null)
}

/** The same for a form, as providers post it that sign inside the message instead of the address. */
export function formToSignOut(sender: Sender, company: Company, person: string): Record<string, string> {
  const { xml, id } = requestFor(sender, company, person)
  const issuer = issuerOf(sender)
  const signed = xml.replace(issuer, () => issuer + envelopedSignature(xml, id, sender.key))
  return { SAMLRequest: Buffer.from(signed).toString('base64') }
}

/** In exclusive canonical form: attributes in order, each namespace where it is first used, no white space. */
function requestFor(sender: Sender, company: Company, person: string): { id: string; xml: string } {
  const who = findPerson(company, person)
  const isPersistent = personaOf(company.switches).nameId === 'persistent'
  const nameId = isPersistent ? persistentId(company, who) : who.email
  const id = newId()
  const at = new Date().toISOString()
  const xml =
    `<samlp:LogoutRequest xmlns:samlp="${PROTOCOL}" Destination="${sender.to}" ID="${id}" IssueInstant="${at}" Version="2.0">` +
    `${issuerOf(sender)}<saml:NameID xmlns:saml="${ASSERTION}">${nameId}</saml:NameID></samlp:LogoutRequest>`
  return { id, xml }
}

/** Tells a service that its person is signed out here, or that it did not work. */
export function answerSignOut(
  sender: Sender,
  question: { readonly id: string; readonly relayState: string | undefined },
  isDone: boolean,
): string {
  const code = `urn:oasis:names:tc:SAML:2.0:status:${isDone ? 'Success' : 'Responder'}`
  return addressWith(
    sender,
    'SAMLResponse',
    `<samlp:LogoutResponse ${envelope(sender)} InResponseTo="${question.id}">${issuerOf(sender)}<samlp:Status>` +
      `<samlp:StatusCode Value="${code}"/></samlp:Status></samlp:LogoutResponse>`,
    question.relayState ?? null,
  )
}

const newId = () => `_${randomBytes(16).toString('hex')}`

function envelope({ to }: Sender): string {
  return `xmlns:samlp="${PROTOCOL}" ID="${newId()}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${to}"`
}

function issuerOf({ issuer }: Sender): string {
  return `<saml:Issuer xmlns:saml="${ASSERTION}">${issuer}</saml:Issuer>`
}

function addressWith({ to, key }: Sender, field: string, xml: string, relayState: string | null): string {
  const text = [
    `${field}=${encodeURIComponent(deflateRawSync(Buffer.from(xml)).toString('base64'))}`,
    ...(relayState === null ? [] : [`RelayState=${encodeURIComponent(relayState)}`]),
    `SigAlg=${encodeURIComponent(RSA_SHA256)}`,
  ].join('&')
  const signature = sign('RSA-SHA256', Buffer.from(text), key.privateKeyPem).toString('base64')
  return `${to}?${text}&Signature=${encodeURIComponent(signature)}`
}
