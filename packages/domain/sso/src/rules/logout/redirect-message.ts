import { type KeyObject, verify, X509Certificate } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { refuse, shown } from '../refusal.ts'
import { SIGNATURE_ALGORITHMS } from '../saml-names.ts'

/** A message about signing out as it travels in an address (SAML bindings 3.4.4.1). */
export interface RedirectMessage {
  readonly field: 'SAMLRequest' | 'SAMLResponse'
  readonly bytes: Uint8Array
  readonly relayState: string | null
  /** Exactly what was signed: the parameters as they were written, in the order of the binding. */
  readonly signedText: string
  readonly algorithm: string
  readonly signature: Uint8Array
}

/** The longest address that browsers and proxies carry whole. */
const QUERY_CHARS_MAX = 16 * 1024
/** A message about signing out is 1 KB; more is a compression bomb. */
const MESSAGE_BYTES_MAX = 64 * 1024
const RELAY_STATE_CHARS_MAX = 1000
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const READ = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'] as const

/**
 * Reads the part of an address behind its question mark. A signature covers the text as it was written, so nothing
 * is decoded before it is taken apart, and a parameter that stands twice has no meaning at all.
 */
export function readRedirectMessage(query: string): RedirectMessage {
  if (query.length > QUERY_CHARS_MAX) {
    refuse('too_large', 'address', { expected: `at most ${QUERY_CHARS_MAX} characters` })
  }
  const raw = parametersOf(query)
  const fields = (['SAMLRequest', 'SAMLResponse'] as const).filter((name) => raw.has(name))
  const [field] = fields
  if (!field || fields.length > 1) {
    refuse('malformed', 'address', { expected: '1 message', received: `${fields.length}` })
  }
  const [sigAlg, signature] = [raw.get('SigAlg'), raw.get('Signature')]
  if (sigAlg === undefined || signature === undefined) {
    refuse('unsigned', 'Signature', { expected: 'a signed message', received: '(none)' })
  }
  const algorithm = decoded(sigAlg, 'SigAlg')
  if (!SIGNATURE_ALGORITHMS.has(algorithm)) {
    refuse('weak_algorithm', 'SigAlg', { expected: 'RSA or ECDSA with SHA-256', received: algorithm })
  }
  const relay = raw.get('RelayState')
  const relayState = relay === undefined ? null : decoded(relay, 'RelayState')
  if (relayState !== null && relayState.length > RELAY_STATE_CHARS_MAX) refuse('too_large', 'RelayState')
  return {
    field,
    bytes: inflated(bytesOf(decoded(raw.get(field) ?? '', field), field), field),
    relayState,
    signedText: [field, 'RelayState', 'SigAlg']
      .filter((name) => raw.has(name))
      .map((name) => `${name}=${raw.get(name)}`)
      .join('&'),
    algorithm,
    signature: bytesOf(decoded(signature, 'Signature'), 'Signature'),
  }
}

function parametersOf(query: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=')
    const name = at < 0 ? pair : pair.slice(0, at)
    if (name === 'SAMLEncoding') refuse('malformed', name, { expected: 'absent', received: 'present' })
    if (!READ.some((known) => known === name)) continue
    if (found.has(name)) refuse('malformed', name, { expected: '1', received: '2' })
    found.set(name, at < 0 ? '' : pair.slice(at + 1))
  }
  return found
}

function decoded(text: string, field: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    refuse('malformed', field, { expected: 'an encoded text', received: shown(text) })
  }
}

function bytesOf(text: string, field: string): Uint8Array {
  if (!BASE64.test(text) || text.length % 4 !== 0) {
    refuse('malformed', field, { expected: 'base64', received: 'other characters' })
  }
  return new Uint8Array(Buffer.from(text, 'base64'))
}

function inflated(bytes: Uint8Array, field: string): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: MESSAGE_BYTES_MAX }))
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    if (isTooLarge) refuse('too_large', field, { expected: `at most ${MESSAGE_BYTES_MAX} bytes` })
    refuse('malformed', field, { expected: 'a deflated message', received: 'something else' })
  }
}

/** Stops unless one of the provider's certificates (base64) signed exactly this text. */
export function assertSignedBy(message: RedirectMessage, certificates: readonly string[]): void {
  const { algorithm, signedText, signature } = message
  const [kind = '', hash = ''] = algorithm.slice(algorithm.indexOf('#') + 1).split('-')
  const isSigned = certificates.some((certificate) => {
    const key = keyOf(certificate)
    if (!key || key.asymmetricKeyType !== (kind === 'rsa' ? 'rsa' : 'ec')) return false
    // An ECDSA signature is two numbers of one length here (XML Signature 6.4.3), and not DER.
    const held = kind === 'rsa' ? key : ({ key, dsaEncoding: 'ieee-p1363' } as const)
    return verify(hash, Buffer.from(signedText), held, signature)
  })
  if (!isSigned) {
    refuse('signature_invalid', 'Signature', {
      expected: 'a certificate of the connection',
      received: 'another key, or a changed text',
    })
  }
}

function keyOf(certificate: string): KeyObject | null {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey
  } catch {
    return null
  }
}

/** The parameters of a message of ours, up to the signature that is made over just this text. */
export function writeRedirectMessage(
  field: RedirectMessage['field'],
  xml: string,
  relayState: string | null,
): string {
  const encoded = deflateRawSync(Buffer.from(xml)).toString('base64')
  return [
    `${field}=${encodeURIComponent(encoded)}`,
    ...(relayState === null ? [] : [`RelayState=${encodeURIComponent(relayState)}`]),
    `SigAlg=${encodeURIComponent(RSA_SHA256)}`,
  ].join('&')
}

/** The address to go to, with the signed message behind whatever the provider's own address holds. */
export function addressWith(url: string, signedText: string, signatureBase64: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${signedText}&Signature=${encodeURIComponent(signatureBase64)}`
}
