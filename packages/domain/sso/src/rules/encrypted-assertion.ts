import { attributeOf, childrenNamed, RESPONSE_LIMITS, readXml, type XmlElement } from './read-xml.ts'
import { refuse } from './refusal.ts'
import { assertOnlyChildren } from './response-structure.ts'
import { DSIG, SAML } from './saml-names.ts'

const XENC = 'http://www.w3.org/2001/04/xmlenc#'
const XENC11 = 'http://www.w3.org/2009/xmlenc11#'

/** What the holder of our key needs to open an assertion; base64 as it stood. */
export type SealedAssertion = {
  readonly cipher: 'aes-128-cbc' | 'aes-256-cbc' | 'aes-128-gcm' | 'aes-256-gcm'
  readonly content: string
  readonly oaepHash: 'sha1' | 'sha256' | 'sha512'
  readonly key: string
}

/** CBC is what Entra ID and AD FS still send; what it lacks, the signature inside gives. PKCS #1 1.5 is absent. */
const CIPHERS: Readonly<Record<string, SealedAssertion['cipher']>> = {
  [`${XENC}aes128-cbc`]: 'aes-128-cbc',
  [`${XENC}aes256-cbc`]: 'aes-256-cbc',
  [`${XENC11}aes128-gcm`]: 'aes-128-gcm',
  [`${XENC11}aes256-gcm`]: 'aes-256-gcm',
}
const KEY_TRANSPORT = `${XENC}rsa-oaep-mgf1p`
const OAEP_HASHES: Readonly<Record<string, SealedAssertion['oaepHash']>> = {
  [`${DSIG}sha1`]: 'sha1',
  [`${DSIG}sha256`]: 'sha256',
  [`${DSIG}sha512`]: 'sha512',
}
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/** Reads the one shape of encryption we accept: the key beside the content, both with the algorithms above. */
export function readEncrypted(encrypted: XmlElement): SealedAssertion {
  const data = only(encrypted, XENC, 'EncryptedData', [[XENC, 'EncryptedData']])
  const parts = [
    [XENC, 'EncryptionMethod'],
    [DSIG, 'KeyInfo'],
    [XENC, 'CipherData'],
  ] as const
  const method = only(data, XENC, 'EncryptionMethod', parts)
  const keyInfo = only(data, DSIG, 'KeyInfo', parts)
  const key = only(keyInfo, XENC, 'EncryptedKey', [[XENC, 'EncryptedKey']])
  const keyMethod = only(key, XENC, 'EncryptionMethod', parts)
  const transport = attributeOf(keyMethod, 'Algorithm')
  if (transport !== KEY_TRANSPORT) {
    refuse('weak_algorithm', 'EncryptedKey/EncryptionMethod', {
      expected: KEY_TRANSPORT,
      received: transport,
    })
  }
  const cipher = CIPHERS[attributeOf(method, 'Algorithm') ?? '']
  if (!cipher) {
    refuse('weak_algorithm', 'EncryptedData/EncryptionMethod', {
      expected: 'AES-GCM or AES-CBC',
      received: attributeOf(method, 'Algorithm'),
    })
  }
  return { cipher, content: cipherOf(data), oaepHash: oaepHashOf(keyMethod), key: cipherOf(key) }
}

/** Puts the opened assertion where the sealed one stood, read as strictly as the rest. */
export function putInPlace(encrypted: XmlElement, opened: string): void {
  const { parent } = encrypted
  const assertion = readXml(new TextEncoder().encode(opened), {
    limits: RESPONSE_LIMITS,
    allowsComments: false,
  })
  if (!parent || assertion.namespace !== SAML || assertion.local !== 'Assertion') {
    refuse('malformed', 'EncryptedAssertion', { expected: 'an Assertion inside', received: assertion.local })
  }
  assertion.parent = parent
  parent.children[parent.children.indexOf(encrypted)] = assertion
}

function oaepHashOf(method: XmlElement): SealedAssertion['oaepHash'] {
  assertOnlyChildren(method, [[DSIG, 'DigestMethod']])
  const [digest, ...more] = childrenNamed(method, DSIG, 'DigestMethod')
  if (more.length > 0) refuse('malformed', 'EncryptionMethod/DigestMethod', { expected: 'at most 1' })
  if (!digest) return 'sha1'
  const algorithm = attributeOf(digest, 'Algorithm')
  return (
    OAEP_HASHES[algorithm ?? ''] ??
    refuse('weak_algorithm', 'EncryptionMethod/DigestMethod', { received: algorithm })
  )
}

function cipherOf(element: XmlElement): string {
  const data = only(element, XENC, 'CipherData')
  const { text, children } = only(data, XENC, 'CipherValue', [[XENC, 'CipherValue']])
  if (children.length > 0 || !BASE64.test(text)) refuse('malformed', 'CipherValue', { expected: 'base64' })
  return text.replace(/\s/g, '')
}

function only(
  element: XmlElement,
  namespace: string,
  local: string,
  allowed?: readonly (readonly [string, string])[],
): XmlElement {
  if (allowed) assertOnlyChildren(element, allowed)
  const [found, ...more] = childrenNamed(element, namespace, local)
  if (!found || more.length > 0) {
    refuse('malformed', `${element.local}/${local}`, {
      expected: '1',
      received: `${found ? more.length + 1 : 0}`,
    })
  }
  return found
}
