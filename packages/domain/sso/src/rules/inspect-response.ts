import type { Temporal } from 'temporal-polyfill'
import { putInPlace, readEncrypted } from './encrypted-assertion.ts'
import { attributeOf, childrenNamed, RESPONSE_LIMITS, readXml, type XmlElement } from './read-xml.ts'
import { type Refusal, RefusalSignal, refuse } from './refusal.ts'
import {
  assertEnvelope,
  assertIssuer,
  assertSuccess,
  readAuthentication,
  readConditions,
  readConfirmation,
} from './response-conditions.ts'
import { nameAttributes, readAttributes, readEmail, readName, readNameId } from './response-identity.ts'
import { inspectSignature } from './response-signature.ts'
import { assertAssertionShape, onlyChild, type ResponseParts, readStructure } from './response-structure.ts'
import type { IdentityView, Inspection, ResponseExpectations } from './response-view.ts'
import { SAML, SAMLP } from './saml-names.ts'

/**
 * Holds a decoded SAML response against what we asked for, before any DOM parser sees it. Pure; never throws.
 * It does not verify signatures: a document that passes here still has to pass the library. An encrypted assertion
 * is asked for (`encrypted`), and judged as any other once it comes back `opened`.
 */
export function inspectResponse(
  bytes: Uint8Array,
  expected: ResponseExpectations,
  now: Temporal.Instant,
  opened?: string,
): Inspection {
  try {
    const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
    const [encrypted] = childrenNamed(root, SAML, 'EncryptedAssertion')
    if (encrypted && opened !== undefined) {
      readStructure(root)
      putInPlace(encrypted, opened)
    }
    return inspect(root, expected, now)
  } catch (error) {
    return { outcome: 'refused', refusal: toRefusal(error) }
  }
}

function inspect(root: XmlElement, expected: ResponseExpectations, now: Temporal.Instant): Inspection {
  const parts = readStructure(root)
  for (const { signature, signed } of parts.signatures) inspectSignature(signature, signed)
  assertIssuer(parts.responseIssuer, 'Response/Issuer', expected)
  assertEnvelope(parts.response, expected)
  assertSuccess(parts.status)
  if (parts.isEncrypted) {
    if (!expected.mayBeEncrypted) {
      refuse('decrypt', 'EncryptedAssertion', { expected: 'a readable assertion', received: 'encrypted' })
    }
    const [encrypted] = childrenNamed(parts.response, SAML, 'EncryptedAssertion')
    if (encrypted) return { outcome: 'encrypted', sealed: readEncrypted(encrypted) }
  }
  if (!parts.assertion) refuse('malformed', 'Assertion', { expected: '1', received: '0' })
  if (parts.signatures.length === 0) {
    refuse('unsigned', 'Signature', { expected: 'a signed assertion or response', received: '(none)' })
  }
  return { outcome: 'identity', identity: readIdentity(parts, parts.assertion, expected, now) }
}

function readIdentity(
  parts: ResponseParts,
  assertion: XmlElement,
  expected: ResponseExpectations,
  now: Temporal.Instant,
): IdentityView {
  assertAssertionShape(assertion)
  const issuer = onlyChild(assertion, SAML, 'Issuer').text
  assertIssuer(issuer, 'Assertion/Issuer', expected)
  const [subject, ...more] = childrenNamed(assertion, SAML, 'Subject')
  if (!subject) refuse('no_subject', 'Subject', { expected: 'a NameID', received: '(no Subject)' })
  if (more.length > 0) refuse('malformed', 'Subject', { expected: '1', received: `${more.length + 1}` })
  const confirmation = readConfirmation(subject, expected, now)
  const conditionsEnd = readConditions(assertion, expected, now)
  const authentication = readAuthentication(assertion, now)
  const { nameId, nameIdFormat } = readNameId(subject)
  const attributes = readAttributes(assertion)
  const { email, emailDomain, emailAttribute } = readEmail(
    attributes,
    { nameId, nameIdFormat },
    expected.attributeMapping,
  )
  const names = nameAttributes(expected.attributeMapping)
  const ends = [conditionsEnd, confirmation.notOnOrAfter]
  return {
    issuer,
    nameId,
    nameIdFormat,
    email,
    emailDomain,
    emailAttribute,
    firstName: readName(attributes, names.first),
    lastName: readName(attributes, names.last),
    assertionId: attributeOf(assertion, 'ID') ?? refuse('malformed', 'Assertion/@ID', { expected: 'an ID' }),
    inResponseTo: confirmation.inResponseTo,
    notOnOrAfter: ends.reduce((one, other) =>
      one.epochMilliseconds <= other.epochMilliseconds ? one : other,
    ),
    ...authentication,
    attributeNames: attributes.map(({ name }) => name),
    signedParts: parts.signatures.map(({ signed }) => (signed === parts.response ? 'response' : 'assertion')),
  }
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof RefusalSignal) return error.refusal
  // Anything unforeseen counts as a damaged document: a doubt never becomes an identity.
  const received = error instanceof Error ? error.name : 'unreadable'
  return { reason: 'malformed', field: 'document', expected: 'a SAML 2.0 Response', received }
}

/** What an unexpected document says about itself, for the record only. Pure; never throws. */
export type ResponseGlimpse = {
  isReadable: boolean
  issuer: string | null
  inResponseTo: string | null
}

/** Looks at a document for which no attempt was found; nothing of it is trusted. */
export function glimpseResponse(field: string): ResponseGlimpse {
  try {
    const decoded = decodeResponseField(field)
    const bytes = decoded.outcome === 'bytes' ? decoded.bytes : new Uint8Array()
    const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
    const isResponse = root.local === 'Response' && root.namespace === SAMLP
    return {
      isReadable: isResponse,
      issuer: childrenNamed(root, SAML, 'Issuer')[0]?.text ?? null,
      inResponseTo: attributeOf(root, 'InResponseTo'),
    }
  } catch {
    return { isReadable: false, issuer: null, inResponseTo: null }
  }
}

const BASE64_TEXT = /^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/
/** Base64 is a third longer than what it carries; line breaks add a little. */
const FIELD_CHARS_MAX = RESPONSE_LIMITS.bytesMax * 1.5

/** The form field as bytes: strict base64, so that one text has one meaning. */
export function decodeResponseField(
  field: string,
): { outcome: 'bytes'; bytes: Uint8Array } | { outcome: 'refused'; refusal: Refusal } {
  const refused = (reason: 'too_large' | 'malformed', expected: string, received: string) =>
    ({ outcome: 'refused', refusal: { reason, field: 'SAMLResponse', expected, received } }) as const
  if (field.length > FIELD_CHARS_MAX) {
    return refused('too_large', `at most ${FIELD_CHARS_MAX} characters`, `${field.length} characters`)
  }
  const compact = field.replace(/[\r\n]/g, '')
  if (!BASE64_TEXT.test(field) || compact.length % 4 !== 0) {
    return refused('malformed', 'base64', 'other characters')
  }
  return { outcome: 'bytes', bytes: new Uint8Array(Buffer.from(compact, 'base64')) }
}
