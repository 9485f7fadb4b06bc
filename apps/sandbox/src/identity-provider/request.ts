import { inflateRawSync } from 'node:zlib'
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol'
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion'
/** A request is a few kilobytes; more is a mistake or a compression bomb. */
const REQUEST_BYTES_MAX = 256 * 1024

export interface AuthnRequest {
  id: string
  issuer: string
  acsUrl: string
  destination: string | null
  nameIdFormat: string | null
  forceAuthn: boolean
}

export class UnreadableRequest extends Error {
  override name = 'UnreadableRequest'
}

/** Reads a SAMLRequest of either binding: deflated when it came by redirect, plain when it was posted. */
export function readAuthnRequest(encoded: string): AuthnRequest {
  const root = parseRoot(decode(encoded))
  if (root.localName !== 'AuthnRequest' || root.namespaceURI !== PROTOCOL) {
    throw new UnreadableRequest('The SAMLRequest is not an AuthnRequest.')
  }
  const id = root.getAttribute('ID')
  const issuer = root.getElementsByTagNameNS(ASSERTION, 'Issuer').item(0)?.textContent?.trim()
  const acsUrl = root.getAttribute('AssertionConsumerServiceURL')
  if (!id) throw new UnreadableRequest('The AuthnRequest has no ID.')
  if (!issuer) throw new UnreadableRequest('The AuthnRequest names no issuer.')
  if (!acsUrl) throw new UnreadableRequest('The AuthnRequest names no AssertionConsumerServiceURL.')
  const policy = root.getElementsByTagNameNS(PROTOCOL, 'NameIDPolicy').item(0)
  return {
    id,
    issuer,
    acsUrl,
    destination: root.getAttribute('Destination'),
    nameIdFormat: policy?.getAttribute('Format') ?? null,
    forceAuthn: root.getAttribute('ForceAuthn') === 'true',
  }
}

function decode(encoded: string): string {
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length === 0) throw new UnreadableRequest('The SAMLRequest is not base64.')
  // A posted request begins with "<"; no deflate stream of a request does.
  if (bytes.toString('utf8').trimStart().startsWith('<')) return bytes.toString('utf8')
  try {
    return inflateRawSync(bytes, { maxOutputLength: REQUEST_BYTES_MAX }).toString('utf8')
  } catch {
    throw new UnreadableRequest('The SAMLRequest is neither deflated nor plain XML.')
  }
}

function parseRoot(xml: string): Element {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      xml,
      'text/xml',
    ).documentElement
    if (root) return root
  } catch {
    // The parser's own words name its internals; the sentence below says what a developer needs.
  }
  throw new UnreadableRequest('The SAMLRequest is not well-formed XML.')
}
