import { X509Certificate } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { SigningCertificateView } from '../contracts.ts'
import {
  attributeOf,
  childrenNamed,
  elementsOf,
  METADATA_LIMITS,
  readXml,
  type XmlElement,
} from './read-xml.ts'
import { type Refusal, RefusalSignal, refuse } from './refusal.ts'
import { DSIG, METADATA, SAMLP } from './saml-names.ts'

export type SigningCertificate = {
  /** Base64 of the DER form, without line breaks. */
  base64: string
  fingerprintSha256: string
  subject: string
  validFrom: Temporal.Instant
  validTo: Temporal.Instant
  keyKind: string
  keyBits: number | null
}

export type MetadataWarning =
  | 'certificate_expired'
  | 'certificate_expires_soon'
  | 'certificate_not_yet_valid'
  | 'key_short'
  | 'wants_signed_requests'
  | 'transient_nameid_only'

export type IdpMetadata = {
  entityId: string
  ssoUrls: { redirect: string | null; post: string | null }
  /** Where people are signed out; null where the provider offers no way that we can use. */
  logout: LogoutAddresses | null
  certificates: SigningCertificate[]
  nameIdFormats: string[]
  validUntil: Temporal.Instant | null
  warnings: MetadataWarning[]
}

/** `responseUrl` takes our answers, when the provider asked. Messages go by redirect unless it takes forms only. */
export type LogoutAddresses = { url: string; responseUrl: string; takesFormsOnly?: true }

export type MetadataReading =
  | { outcome: 'metadata'; metadata: IdpMetadata }
  | { outcome: 'refused'; refusal: Refusal }

/** An issuer is stored and compared; no provider needs more. */
const ENTITY_ID_CHARS_MAX = 1024
/** Overlap of an old and a new certificate needs two; more than a handful is a bundle. */
const CERTIFICATES_MAX = 8
const RENEWAL_NOTICE_DAYS = 30
const RSA_BITS_MIN = 2048
/** Our message of 1 KB stands behind it. */
const LOGOUT_URL_CHARS_MAX = 2048
const BINDINGS = 'urn:oasis:names:tc:SAML:2.0:bindings'

/** Reads what an identity provider says about itself. Pure; never throws. */
export function readMetadata(xml: string, now: Temporal.Instant): MetadataReading {
  try {
    return { outcome: 'metadata', metadata: read(parse(xml), now) }
  } catch (error) {
    if (error instanceof RefusalSignal) return { outcome: 'refused', refusal: error.refusal }
    const received = error instanceof Error ? error.name : 'unreadable'
    return {
      outcome: 'refused',
      refusal: { reason: 'metadata_broken', field: 'document', expected: 'metadata', received },
    }
  }
}

function parse(xml: string): XmlElement {
  if (/^\s*<(!doctype html|html)/i.test(xml)) {
    refuse('not_metadata', 'document', { expected: 'metadata XML', received: 'a web page' })
  }
  try {
    return readXml(new TextEncoder().encode(xml.trimStart()), {
      limits: METADATA_LIMITS,
      allowsComments: true,
    })
  } catch (error) {
    if (!(error instanceof RefusalSignal)) throw error
    const { field, expected, received } = error.refusal
    refuse('metadata_broken', field, { expected, received })
  }
}

function read(root: XmlElement, now: Temporal.Instant): IdpMetadata {
  if (root.namespace !== METADATA || root.local !== 'EntityDescriptor') {
    refuse('not_metadata', 'document', { expected: 'one EntityDescriptor', received: root.local })
  }
  const entityId = attributeOf(root, 'entityID')
  if (!entityId || entityId.length > ENTITY_ID_CHARS_MAX || entityId.trim() !== entityId) {
    refuse('not_metadata', 'EntityDescriptor/@entityID', { expected: 'an entity ID', received: entityId })
  }
  const [descriptor] = childrenNamed(root, METADATA, 'IDPSSODescriptor')
  if (!descriptor) {
    const isService = childrenNamed(root, METADATA, 'SPSSODescriptor').length > 0
    refuse(isService ? 'metadata_of_service' : 'not_metadata', 'IDPSSODescriptor', {
      expected: '1',
      received: '0',
    })
  }
  const validUntil = endOf(root, now)
  const certificates = readCertificates(descriptor)
  const nameIdFormats = childrenNamed(descriptor, METADATA, 'NameIDFormat').map(({ text }) => text.trim())
  return {
    entityId,
    ssoUrls: readSsoUrls(descriptor),
    logout: readLogout(descriptor),
    certificates,
    nameIdFormats,
    validUntil,
    warnings: warningsAbout(descriptor, certificates, nameIdFormats, now),
  }
}

function endOf(root: XmlElement, now: Temporal.Instant): Temporal.Instant | null {
  const text = attributeOf(root, 'validUntil')
  if (text === null) return null
  const end = instantOf(text)
  if (!end) refuse('metadata_broken', 'EntityDescriptor/@validUntil', { expected: 'a time', received: text })
  if (Temporal.Instant.compare(end, now) <= 0) {
    refuse('metadata_expired', 'EntityDescriptor/@validUntil', {
      expected: `after ${now}`,
      // The day is enough, and is read by whoever downloads it again.
      received: text.slice(0, 10),
    })
  }
  return end
}

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

function readSsoUrls(descriptor: XmlElement): IdpMetadata['ssoUrls'] {
  const locationOf = (binding: string): string | null => {
    const service = childrenNamed(descriptor, METADATA, 'SingleSignOnService').find(
      (found) => attributeOf(found, 'Binding') === `${BINDINGS}:${binding}`,
    )
    const location = service ? attributeOf(service, 'Location') : null
    if (location !== null && !isWebAddress(location)) {
      refuse('sso_url_invalid', 'SingleSignOnService/@Location', {
        expected: 'https://…',
        received: location,
      })
    }
    return location
  }
  const ssoUrls = { redirect: locationOf('HTTP-Redirect'), post: locationOf('HTTP-POST') }
  if (!ssoUrls.redirect && !ssoUrls.post) {
    refuse('binding_missing', 'SingleSignOnService', {
      expected: 'HTTP-Redirect or HTTP-POST',
      received: '(none)',
    })
  }
  return ssoUrls
}

/** Nobody needs it to sign in, so an address of another kind only means that there is none. */
function readLogout(descriptor: XmlElement): LogoutAddresses | null {
  const services = childrenNamed(descriptor, METADATA, 'SingleLogoutService')
  const addressesBy = (binding: string): LogoutAddresses | null => {
    const service = services.find((found) => attributeOf(found, 'Binding') === `${BINDINGS}:${binding}`)
    const url = service ? attributeOf(service, 'Location') : null
    const responseUrl = (service && attributeOf(service, 'ResponseLocation')) ?? url
    return url && responseUrl && [url, responseUrl].every(isLogoutAddress) ? { url, responseUrl } : null
  }
  const byRedirect = addressesBy('HTTP-Redirect')
  if (byRedirect) return byRedirect
  const byForm = addressesBy('HTTP-POST')
  return byForm && { ...byForm, takesFormsOnly: true }
}

function isLogoutAddress(location: string): boolean {
  return location.length <= LOGOUT_URL_CHARS_MAX && isWebAddress(location) && new URL(location).hash === ''
}

/** Plain http is for the sandbox on this machine only: a password typed there would travel in the open. */
function isWebAddress(location: string): boolean {
  if (!URL.canParse(location)) return false
  const { protocol, hostname, username } = new URL(location)
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isOwnMachine))
}

function readCertificates(descriptor: XmlElement): SigningCertificate[] {
  const keys = childrenNamed(descriptor, METADATA, 'KeyDescriptor').filter(
    (key) => attributeOf(key, 'use') !== 'encryption',
  )
  if (keys.length === 0) {
    refuse('signing_key_missing', 'KeyDescriptor', { expected: 'a signing key', received: '(none)' })
  }
  const texts = keys.flatMap((key) =>
    [...elementsOf(key)]
      .filter((element) => element.namespace === DSIG && element.local === 'X509Certificate')
      .map((element) => element.text.replace(/\s/g, '')),
  )
  const unique = [...new Set(texts.filter((text) => text !== ''))]
  if (unique.length === 0) {
    refuse('certificate_missing', 'X509Certificate', { expected: 'a certificate', received: '(none)' })
  }
  if (unique.length > CERTIFICATES_MAX) {
    refuse('not_metadata', 'X509Certificate', {
      expected: `at most ${CERTIFICATES_MAX}`,
      received: `${unique.length}`,
    })
  }
  return unique.map(readCertificate)
}

function readCertificate(base64: string): SigningCertificate {
  const certificate = certificateOf(base64)
  if (!certificate) {
    refuse('certificate_unreadable', 'X509Certificate', {
      expected: 'an X.509 certificate',
      received: base64.slice(0, 40),
    })
  }
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
  return {
    base64,
    fingerprintSha256: certificate.fingerprint256,
    subject: certificate.subject?.split('\n').at(-1) ?? '',
    validFrom: Temporal.Instant.fromEpochMilliseconds(Date.parse(certificate.validFrom)),
    validTo: Temporal.Instant.fromEpochMilliseconds(Date.parse(certificate.validTo)),
    keyKind: asymmetricKeyType ?? 'unknown',
    keyBits: asymmetricKeyDetails?.modulusLength ?? null,
  }
}

function certificateOf(base64: string): X509Certificate | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'))
  } catch {
    return null
  }
}

function warningsAbout(
  descriptor: XmlElement,
  certificates: SigningCertificate[],
  nameIdFormats: string[],
  now: Temporal.Instant,
): MetadataWarning[] {
  const warnings = new Set<MetadataWarning>()
  const noticeFrom = now.add({ hours: RENEWAL_NOTICE_DAYS * 24 })
  for (const { validFrom, validTo, keyKind, keyBits } of certificates) {
    if (Temporal.Instant.compare(validTo, now) <= 0) warnings.add('certificate_expired')
    else if (Temporal.Instant.compare(validTo, noticeFrom) <= 0) warnings.add('certificate_expires_soon')
    if (Temporal.Instant.compare(validFrom, now) > 0) warnings.add('certificate_not_yet_valid')
    if (keyKind === 'rsa' && keyBits !== null && keyBits < RSA_BITS_MIN) warnings.add('key_short')
  }
  if (attributeOf(descriptor, 'WantAuthnRequestsSigned') === 'true') warnings.add('wants_signed_requests')
  if (nameIdFormats.length > 0 && nameIdFormats.every((format) => format.endsWith(':transient'))) {
    warnings.add('transient_nameid_only')
  }
  return [...warnings]
}

/** Where the library sends people: the redirect binding where there is one. */
export function ssoUrlOf({ ssoUrls }: IdpMetadata): string {
  const ssoUrl = ssoUrls.redirect ?? ssoUrls.post
  if (!ssoUrl) throw new Error('Invariant broken: metadata without an address was accepted')
  return ssoUrl
}

/** A certificate as it is stored and shown. */
export function toCertificateView(certificate: SigningCertificate): SigningCertificateView {
  return {
    fingerprintSha256: certificate.fingerprintSha256,
    subject: certificate.subject,
    validFrom: certificate.validFrom.toString(),
    validTo: certificate.validTo.toString(),
  }
}

/**
 * The metadata our library is given: written by us from what was read, so that no foreign XML reaches its
 * parsers and only the checked addresses and keys count.
 */
export function writeMetadata(metadata: IdpMetadata): string {
  const keys = metadata.certificates.map(
    ({ base64 }) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${DSIG}"><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  )
  const service = (binding: string, location: string | null) =>
    location
      ? `<md:SingleSignOnService Binding="${BINDINGS}:${binding}" Location="${escapeXml(location)}"/>`
      : ''
  return [
    `<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${escapeXml(metadata.entityId)}">`,
    `<md:IDPSSODescriptor WantAuthnRequestsSigned="${metadata.warnings.includes('wants_signed_requests')}" protocolSupportEnumeration="${SAMLP}">`,
    ...keys,
    logoutService(metadata.logout),
    ...metadata.nameIdFormats.map((format) => `<md:NameIDFormat>${escapeXml(format)}</md:NameIDFormat>`),
    service('HTTP-Redirect', metadata.ssoUrls.redirect),
    service('HTTP-POST', metadata.ssoUrls.post),
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('')
}

function logoutService(logout: LogoutAddresses | null): string {
  if (!logout) return ''
  const { url, responseUrl, takesFormsOnly } = logout
  const binding = takesFormsOnly ? 'HTTP-POST' : 'HTTP-Redirect'
  return `<md:SingleLogoutService Binding="${BINDINGS}:${binding}" Location="${escapeXml(url)}" ResponseLocation="${escapeXml(responseUrl)}"/>`
}

/** The same from the stored form, which was written by us, also when its provider's word is out of date. */
export function readLogoutAddresses(stored: string): LogoutAddresses | null {
  if (stored === '') return null
  const [descriptor] = childrenNamed(parse(stored), METADATA, 'IDPSSODescriptor')
  return descriptor ? readLogout(descriptor) : null
}

/** The certificates of the stored form: by them the provider signs. */
export function readStoredCertificates(stored: string): SigningCertificate[] {
  const [descriptor] = childrenNamed(parse(stored), METADATA, 'IDPSSODescriptor')
  return descriptor ? readCertificates(descriptor) : []
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
