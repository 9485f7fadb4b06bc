import { attributeOf, childrenNamed, elementsOf, type XmlElement } from './read-xml.ts'
import { refuse } from './refusal.ts'
import { DSIG, SAML, SAMLP } from './saml-names.ts'

/** The parts of a response that later checks read; each was found exactly where it must stand. */
export type ResponseParts = {
  response: XmlElement
  responseIssuer: string
  status: XmlElement
  /** Null when the identity provider refused, or when the assertion is encrypted. */
  assertion: XmlElement | null
  isEncrypted: boolean
  /** Signatures of the response and of the assertion, in document order. */
  signatures: { signature: XmlElement; signed: XmlElement }[]
}

const NCNAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,255}$/

/** Elements that may stand once per signature and nowhere else. */
const SIGNATURE_PARTS = ['SignedInfo', 'SignatureValue', 'Reference', 'DigestValue'] as const

/** Elements that can carry a second document; no sign-in needs them. */
const CARRIERS = ['Object', 'Advice', 'Extensions', 'RetrievalMethod', 'Manifest'] as const

/** Holds the document against the one shape we accept. */
export function readStructure(response: XmlElement): ResponseParts {
  if (response.local !== 'Response' || response.namespace !== SAMLP) {
    refuse('malformed', 'Response', { expected: 'a SAML 2.0 Response', received: response.local })
  }
  refuseDecoys(response)
  assertUniqueIds(response)
  assertVersion(response)
  assertOnlyChildren(response, [
    [SAML, 'Issuer'],
    [DSIG, 'Signature'],
    [SAMLP, 'Status'],
    [SAML, 'Assertion'],
    [SAML, 'EncryptedAssertion'],
  ])
  const assertions = childrenNamed(response, SAML, 'Assertion')
  const encrypted = childrenNamed(response, SAML, 'EncryptedAssertion')
  if (assertions.length + encrypted.length > 1) {
    refuse('malformed', 'Assertion', { expected: '1', received: `${assertions.length + encrypted.length}` })
  }
  return {
    response,
    responseIssuer: onlyChild(response, SAML, 'Issuer').text,
    status: onlyChild(response, SAMLP, 'Status'),
    assertion: assertions[0] ?? null,
    isEncrypted: encrypted.length === 1,
    signatures: signaturesOf(response, assertions[0] ?? null),
  }
}

/** Holds the assertion against the one shape we accept; called once the provider reported success. */
export function assertAssertionShape(assertion: XmlElement): void {
  assertVersion(assertion)
  assertOnlyChildren(assertion, [
    [SAML, 'Issuer'],
    [DSIG, 'Signature'],
    [SAML, 'Subject'],
    [SAML, 'Conditions'],
    [SAML, 'AuthnStatement'],
    [SAML, 'AttributeStatement'],
  ])
  if (childrenNamed(assertion, SAML, 'AttributeStatement').length > 1) {
    refuse('malformed', 'AttributeStatement', { expected: 'at most 1' })
  }
}

/** The one child with this name, or a refusal. */
export function onlyChild(element: XmlElement, namespace: string, local: string): XmlElement {
  const found = childrenNamed(element, namespace, local)
  const [only] = found
  if (!only || found.length !== 1) {
    refuse('malformed', `${element.local}/${local}`, { expected: '1', received: `${found.length}` })
  }
  return only
}

/** Refuses any child that is not listed. */
export function assertOnlyChildren(
  element: XmlElement,
  allowed: readonly (readonly [string, string])[],
): void {
  for (const child of element.children) {
    if (!allowed.some(([namespace, local]) => child.namespace === namespace && child.local === local)) {
      refuse('malformed', element.local, { received: `unexpected ${child.local}` })
    }
  }
}

function assertVersion(element: XmlElement): void {
  const version = attributeOf(element, 'Version')
  if (version !== '2.0') {
    refuse('malformed', `${element.local}/@Version`, { expected: '2.0', received: version })
  }
}

/**
 * A wrapped signature needs a second Response, Assertion or Signature somewhere, in any namespace; counting
 * local names over the whole document leaves it no place.
 */
function refuseDecoys(response: XmlElement): void {
  const count = new Map<string, number>()
  for (const element of elementsOf(response)) {
    count.set(element.local, (count.get(element.local) ?? 0) + 1)
    if (element.local === 'Signature') assertSignaturePlace(element, response)
    if (element.local === 'Assertion' && (element.namespace !== SAML || element.parent !== response)) {
      refuse('malformed', 'Assertion', { expected: 'directly inside Response', received: 'elsewhere' })
    }
  }
  const of = (local: string) => count.get(local) ?? 0
  if (of('Response') !== 1) refuse('malformed', 'Response', { expected: '1', received: `${of('Response')}` })
  if (of('Assertion') > 1) refuse('malformed', 'Assertion', { expected: '1', received: `${of('Assertion')}` })
  for (const part of SIGNATURE_PARTS) {
    if (of(part) !== of('Signature')) {
      refuse('malformed', part, { expected: `${of('Signature')}`, received: `${of(part)}` })
    }
  }
  for (const carrier of CARRIERS) {
    if (of(carrier) > 0) refuse('malformed', carrier, { expected: 'absent', received: 'present' })
  }
}

function assertSignaturePlace(signature: XmlElement, response: XmlElement): void {
  const { parent } = signature
  const isInResponse = parent === response
  const isInAssertion = parent?.local === 'Assertion' && parent.parent === response
  if (signature.namespace !== DSIG || !(isInResponse || isInAssertion)) {
    refuse('malformed', 'Signature', { expected: 'directly inside Response or Assertion' })
  }
}

/** Signature libraries look elements up by any spelling of an ID, so every spelling counts. */
function assertUniqueIds(response: XmlElement): void {
  const seen = new Set<string>()
  for (const element of elementsOf(response)) {
    for (const attribute of element.attributes) {
      if (attribute.local.toLowerCase() !== 'id') continue
      if (attribute.namespace !== '') {
        refuse('malformed', `${element.local}/@${attribute.prefix}:${attribute.local}`, {
          expected: 'an ID without prefix',
        })
      }
      if (!NCNAME.test(attribute.value)) {
        refuse('malformed', `${element.local}/@${attribute.local}`, { received: attribute.value })
      }
      if (seen.has(attribute.value)) {
        refuse('malformed', `${element.local}/@${attribute.local}`, { expected: 'a unique ID' })
      }
      seen.add(attribute.value)
    }
  }
}

function signaturesOf(response: XmlElement, assertion: XmlElement | null): ResponseParts['signatures'] {
  const found: ResponseParts['signatures'] = []
  for (const signed of [response, assertion]) {
    if (!signed) continue
    const signatures = childrenNamed(signed, DSIG, 'Signature')
    if (signatures.length > 1)
      refuse('malformed', 'Signature', { expected: 'at most 1', received: `${signatures.length}` })
    const [signature] = signatures
    if (signature) found.push({ signature, signed })
  }
  return found
}
