import { randomUUID, sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Temporal } from 'temporal-polyfill'
import { writeLogoutRequest, writeLogoutResponse } from '../logout/write-logout.ts'
import { type ResponseShape, signElement, type TestIdentityProvider } from './test-provider.ts'

const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion'
const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol'
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'

/** What may vary in a provider's message about signing out; times are seconds relative to now. */
export interface LogoutShape {
  field: 'SAMLRequest' | 'SAMLResponse'
  id: string
  issuer: string
  destination: string | null
  issuedAt: number
  notOnOrAfter: number | null
  nameId: string
  sessionIndexes: string[]
  inResponseTo: string | null
  status: string
  relayState: string | null
  algorithm: string
  hash: string
  /** Changes the text of the message before it is deflated and signed. */
  edit: (xml: string) => string
  /** Changes the finished address after it is signed. */
  bend: (query: string) => string
  signer: TestIdentityProvider
}

/** A message as a provider's browser brings it, behind the question mark; truly good unless its shape says otherwise. */
export function logoutQuery(
  provider: TestIdentityProvider,
  { logoutUrl, now }: { readonly logoutUrl: string; readonly now: Temporal.Instant },
  shape: Partial<LogoutShape> = {},
): string {
  const wish: LogoutShape = {
    field: 'SAMLRequest',
    id: `_l${randomUUID()}`,
    issuer: provider.entityId,
    destination: logoutUrl,
    issuedAt: 0,
    notOnOrAfter: 300,
    nameId: 'birna-7f3a',
    sessionIndexes: ['_s1'],
    inResponseTo: '_asked',
    status: `<samlp:StatusCode Value="${SUCCESS}"/>`,
    relayState: 'a-relay-state',
    algorithm: RSA_SHA256,
    hash: 'sha256',
    edit: (xml) => xml,
    bend: (query) => query,
    signer: provider,
    ...shape,
  }
  const deflated = deflateRawSync(Buffer.from(wish.edit(messageXml(wish, now)))).toString('base64')
  const text = [
    `${wish.field}=${encodeURIComponent(deflated)}`,
    ...(wish.relayState === null ? [] : [`RelayState=${encodeURIComponent(wish.relayState)}`]),
    `SigAlg=${encodeURIComponent(wish.algorithm)}`,
  ].join('&')
  const signature = sign(wish.hash, Buffer.from(text), wish.signer.key).toString('base64')
  return wish.bend(`${text}&Signature=${encodeURIComponent(signature)}`)
}

function messageXml(wish: LogoutShape, now: Temporal.Instant): string {
  const at = (seconds: number) => now.add({ seconds }).toString()
  const attribute = (name: string, value: string | null) => (value === null ? '' : ` ${name}="${value}"`)
  const envelope = `xmlns:samlp="${SAMLP}" xmlns:saml="${SAML}" ID="${wish.id}" Version="2.0" IssueInstant="${at(wish.issuedAt)}"${attribute('Destination', wish.destination)}`
  const issuer = `<saml:Issuer>${wish.issuer}</saml:Issuer>`
  if (wish.field === 'SAMLResponse') {
    return `<samlp:LogoutResponse ${envelope}${attribute('InResponseTo', wish.inResponseTo)}>${issuer}<samlp:Status>${wish.status}</samlp:Status></samlp:LogoutResponse>`
  }
  const end = wish.notOnOrAfter === null ? null : at(wish.notOnOrAfter)
  const indexes = wish.sessionIndexes.map((text) => `<samlp:SessionIndex>${text}</samlp:SessionIndex>`)
  return `<samlp:LogoutRequest ${envelope}${attribute('NotOnOrAfter', end)}>${issuer}<saml:NameID>${wish.nameId}</saml:NameID>${indexes.join('')}</samlp:LogoutRequest>`
}

/** What may vary in a message about signing out that comes in a form. */
export interface LogoutFormShape
  extends Pick<LogoutShape, 'field' | 'id' | 'nameId' | 'relayState' | 'signer'> {
  inResponseTo: string
  issuedAt: number
  algorithms: ResponseShape['algorithms']
  /** Changes the canonical text before it is signed. */
  edit: (xml: string) => string
  /** Changes the signed document on its way. */
  bend: (xml: string) => string
}

/** The same as a browser posts it: not deflated, with the signature inside. */
export function logoutForm(
  provider: TestIdentityProvider,
  { logoutUrl, now }: { readonly logoutUrl: string; readonly now: Temporal.Instant },
  shape: Partial<LogoutFormShape> = {},
) {
  const { field = 'SAMLRequest', id = `_l${randomUUID()}`, nameId = 'birna-7f3a', issuedAt = 0 } = shape
  const { signer = provider, edit = same, bend = same, relayState = 'a-relay-state' } = shape
  const envelope = {
    id,
    issuer: provider.entityId,
    destination: logoutUrl,
    now: now.add({ seconds: issuedAt }),
  }
  const subject = { nameId, nameIdFormat: PERSISTENT, sessionIndex: '_s1' }
  const plain =
    field === 'SAMLRequest'
      ? writeLogoutRequest(envelope, subject)
      : writeLogoutResponse(envelope, shape.inResponseTo ?? '_asked')
  const { algorithms } = shape
  const signed = signElement(signer.key, edit(plain), id, algorithms && { algorithms })
  return { field, message: Buffer.from(bend(signed)).toString('base64'), relayState }
}

const same = (xml: string) => xml
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
