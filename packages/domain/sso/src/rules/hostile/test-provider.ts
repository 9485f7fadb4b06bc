import { createHash, createSign, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'

/**
 * A throw-away identity provider for tests: it writes responses directly in canonical form and signs them, so
 * that every hostile document starts from one that is truly good. The sandbox plays the outside for journeys;
 * this one exists to be bent in ways no honest program allows.
 */
export type TestIdentityProvider = {
  entityId: string
  ssoUrl: string
  logoutUrl: string
  certificatePem: string
  metadata(changes?: {
    entityId?: string
    ssoUrl?: string
    certificatesPem?: string[]
    attributes?: string
    logoutUrl?: string | null
    logoutBinding?: string
    /** Both, unless said otherwise. */
    bindings?: string[]
  }): string
  respond(request: TestRequest, shape?: Partial<ResponseShape>): string
  key: KeyObject
}

export type TestRequest = { requestId: string; spEntityId: string; acsUrl: string; now: Temporal.Instant }

/** What may vary in a response; times are seconds relative to the request's now. */
export type ResponseShape = {
  signs: ('assertion' | 'response')[]
  algorithms: { signature: string; digest: string; hash: string }
  responseId: string
  assertionId: string
  responseIssuer: string
  assertionIssuer: string
  destination: string
  recipient: string
  audience: string
  /** Null leaves the attribute out. */
  responseInResponseTo: string | null
  assertionInResponseTo: string | null
  notBefore: number | null
  notOnOrAfter: number | null
  confirmationNotOnOrAfter: number | null
  nameId: string
  nameIdFormat: string
  attributes: [name: string, ...values: string[]][]
  status: string
  /** Changes the canonical text before it is signed. */
  editAssertion: (xml: string) => string
  editResponse: (xml: string) => string
}

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion'
const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol'

const RSA_SHA256 = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  hash: 'sha256',
}
export const RSA_SHA1 = {
  signature: `${DSIG}rsa-sha1`,
  digest: `${DSIG}sha1`,
  hash: 'sha1',
}

/** A new provider with its own key and certificate. */
export function makeIdentityProvider(name: string = randomUUID()): TestIdentityProvider {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const entityId = `https://idp.test/${name}`
  const ssoUrl = `https://idp.test/${name}/sso`
  const logoutUrl = `${ssoUrl}/logout`
  const certificatePem = selfSignedCertificate(privateKey, publicKey, name)
  return {
    entityId,
    ssoUrl,
    logoutUrl,
    certificatePem,
    key: privateKey,
    metadata: (changes = {}) =>
      metadataXml({
        entityId,
        ssoUrl,
        logoutUrl,
        certificatesPem: [certificatePem],
        attributes: '',
        ...changes,
      }),
    respond: (request, shape = {}) =>
      responseXml(privateKey, goodShape(entityId, request, shape), request.now),
  }
}

function goodShape(entityId: string, request: TestRequest, shape: Partial<ResponseShape>): ResponseShape {
  return {
    signs: ['assertion'],
    algorithms: RSA_SHA256,
    responseId: `_r${randomUUID()}`,
    assertionId: `_a${randomUUID()}`,
    responseIssuer: entityId,
    assertionIssuer: entityId,
    destination: request.acsUrl,
    recipient: request.acsUrl,
    audience: request.spEntityId,
    responseInResponseTo: request.requestId,
    assertionInResponseTo: request.requestId,
    notBefore: -60,
    notOnOrAfter: 300,
    confirmationNotOnOrAfter: 300,
    nameId: 'birna-7f3a',
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    attributes: [
      ['email', 'birna@acme.test'],
      ['firstName', 'Birna'],
      ['lastName', 'Jónsdóttir'],
    ],
    status: '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"></samlp:StatusCode>',
    editAssertion: (xml) => xml,
    editResponse: (xml) => xml,
    ...shape,
  }
}

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${value}"`
}

function assertionXml(shape: ResponseShape, now: Temporal.Instant): string {
  const at = (seconds: number | null) => (seconds === null ? null : now.add({ seconds }).toString())
  const attributes = shape.attributes.map(
    ([name, ...values]) =>
      `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`,
  )
  return [
    `<saml:Assertion xmlns:saml="${SAML}" ID="${shape.assertionId}" IssueInstant="${at(0)}" Version="2.0">`,
    `<saml:Issuer>${shape.assertionIssuer}</saml:Issuer>`,
    `<saml:Subject><saml:NameID Format="${shape.nameIdFormat}">${shape.nameId}</saml:NameID>`,
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData',
    attribute('InResponseTo', shape.assertionInResponseTo),
    attribute('NotOnOrAfter', at(shape.confirmationNotOnOrAfter)),
    attribute('Recipient', shape.recipient),
    '></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>',
    `<saml:Conditions${attribute('NotBefore', at(shape.notBefore))}${attribute('NotOnOrAfter', at(shape.notOnOrAfter))}>`,
    `<saml:AudienceRestriction><saml:Audience>${shape.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${at(-1)}" SessionIndex="_s1"><saml:AuthnContext><saml:AuthnContextClassRef>`,
    'urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>',
    attributes.length > 0 ? `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>` : '',
    '</saml:Assertion>',
  ].join('')
}

function responseXml(key: KeyObject, shape: ResponseShape, now: Temporal.Instant): string {
  const plain = shape.editAssertion(assertionXml(shape, now))
  const assertion = shape.signs.includes('assertion')
    ? signElement(key, plain, shape.assertionId, shape)
    : plain
  const response = shape.editResponse(
    [
      `<samlp:Response xmlns:samlp="${SAMLP}" Destination="${shape.destination}" ID="${shape.responseId}"`,
      attribute('InResponseTo', shape.responseInResponseTo),
      ` IssueInstant="${now}" Version="2.0"><saml:Issuer xmlns:saml="${SAML}">${shape.responseIssuer}</saml:Issuer>`,
      `<samlp:Status>${shape.status}</samlp:Status>${assertion}</samlp:Response>`,
    ].join(''),
  )
  return shape.signs.includes('response') ? signElement(key, response, shape.responseId, shape) : response
}

/** Signs canonical text and puts the signature behind the first Issuer, where the schema wants it. */
export function signElement(
  key: KeyObject,
  canonical: string,
  id: string,
  shape: Pick<ResponseShape, 'algorithms'> = { algorithms: RSA_SHA256 },
): string {
  const { signature, digest, hash } = shape.algorithms
  const digestValue = createHash(hash).update(canonical, 'utf8').digest('base64')
  const method = (name: string, algorithm: string) => `<ds:${name} Algorithm="${algorithm}"></ds:${name}>`
  const signedInfoBody = [
    method('CanonicalizationMethod', C14N),
    method('SignatureMethod', signature),
    `<ds:Reference URI="#${id}"><ds:Transforms>`,
    method('Transform', `${DSIG}enveloped-signature`),
    method('Transform', C14N),
    `</ds:Transforms>${method('DigestMethod', digest)}<ds:DigestValue>${digestValue}</ds:DigestValue></ds:Reference>`,
    '</ds:SignedInfo>',
  ].join('')
  const value = createSign(hash)
    .update(`<ds:SignedInfo xmlns:ds="${DSIG}">${signedInfoBody}`, 'utf8')
    .sign(key, 'base64')
  const block = `<ds:Signature xmlns:ds="${DSIG}"><ds:SignedInfo>${signedInfoBody}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`
  return canonical.replace('</saml:Issuer>', () => `</saml:Issuer>${block}`)
}

function metadataXml(facts: {
  entityId: string
  ssoUrl: string
  certificatesPem: string[]
  attributes: string
  logoutUrl?: string | null
  logoutBinding?: string
  bindings?: string[]
}): string {
  const keys = facts.certificatesPem.map(
    (pem) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${DSIG}"><ds:X509Data><ds:X509Certificate>${pem.replace(/-----[^-]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  )
  const logout = facts.logoutUrl
    ? `<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${facts.logoutBinding ?? 'HTTP-Redirect'}" Location="${facts.logoutUrl}"/>`
    : ''
  const service = (binding: string) =>
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${facts.ssoUrl}"/>`
  return [
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${facts.entityId}"${facts.attributes}>`,
    '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    ...keys,
    logout,
    ...(facts.bindings ?? ['HTTP-Redirect', 'HTTP-POST']).map(service),
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('')
}

/** The smallest X.509 certificate (RFC 5280) that certificate readers accept; Node can read but not make them. */
export function selfSignedCertificate(
  privateKey: KeyObject,
  publicKey: KeyObject,
  name: string,
  validity = { from: '2026-01-01T00:00:00Z', to: '2036-01-01T00:00:00Z' },
): string {
  const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts)
    const length =
      body.length < 128
        ? Buffer.from([body.length])
        : Buffer.concat([Buffer.from([0x82]), Buffer.from([body.length >> 8, body.length & 0xff])])
    return Buffer.concat([Buffer.from([tag]), length, body])
  }
  const utcTime = (text: string) => der(0x17, Buffer.from(`${text.replace(/[-:T]/g, '').slice(2, 14)}Z`))
  const sha256WithRsa = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'))
  const commonName = der(
    0x31,
    der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name.slice(0, 60)))),
  )
  const subject = der(0x30, commonName)
  const serial = der(0x02, Buffer.from([0x01]), createHash('sha256').update(name).digest().subarray(0, 8))
  const toBeSigned = der(
    0x30,
    Buffer.from('a003020102', 'hex'),
    serial,
    sha256WithRsa,
    subject,
    der(0x30, utcTime(validity.from), utcTime(validity.to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, privateKey))
  const base64 = der(0x30, toBeSigned, sha256WithRsa, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

/** A request as the gateway would have sent it. */
export function makeTestRequest(
  now: Temporal.Instant = Temporal.Instant.from('2026-11-20T12:00:00Z'),
): TestRequest {
  return {
    requestId: `_q${randomUUID()}`,
    spEntityId: 'https://app.kara.test/sso/3f0c',
    acsUrl: 'https://app.kara.test/sso/acs/3f0c',
    now,
  }
}
