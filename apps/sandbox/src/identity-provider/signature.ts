import { createHash, sign } from 'node:crypto'
import { certificateBody } from './certificate.ts'
import type { SigningKey } from './keys.ts'

const DS = 'http://www.w3.org/2000/09/xmldsig#'
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'

const ALGORITHMS = {
  sha256: {
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    node: 'RSA-SHA256',
  },
  sha1: { digest: `${DS}sha1`, signature: `${DS}rsa-sha1`, node: 'RSA-SHA1' },
} as const

export interface SignatureStyle {
  readonly strength: keyof typeof ALGORITHMS
  /** `ds:`, another one, or none at all. */
  readonly prefix: string
  /** Whether values name their XML Schema type, whose prefix then counts as used. */
  readonly isTyped: boolean
}

/**
 * Makes an enveloped XML signature over an element whose text is already in exclusive canonical form.
 * response.ts writes its elements that way (attributes in order, each namespace declared where it is first
 * used, no white space), so the bytes that are hashed are the bytes that are sent.
 */
export function envelopedSignature(
  canonical: string,
  id: string,
  key: SigningKey,
  { strength, prefix, isTyped }: SignatureStyle = { strength: 'sha256', prefix: 'ds:', isTyped: false },
): string {
  const algorithm = ALGORITHMS[strength]
  const alsoUsed = isTyped
    ? `<ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="xs"></ec:InclusiveNamespaces>`
    : ''
  const digest = createHash(strength).update(canonical).digest('base64')
  const content =
    `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${algorithm.signature}"></ds:SignatureMethod>` +
    `<ds:Reference URI="#${id}"><ds:Transforms>` +
    `<ds:Transform Algorithm="${DS}enveloped-signature"></ds:Transform>` +
    `<ds:Transform Algorithm="${EXCLUSIVE}">${alsoUsed}</ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${algorithm.digest}"></ds:DigestMethod>` +
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  // Canonicalised on its own, SignedInfo declares the namespace that it inherits inside the document.
  const signedInfo = named(`<ds:SignedInfo xmlns:ds="${DS}">${content}</ds:SignedInfo>`, prefix)
  const value = sign(algorithm.node, Buffer.from(signedInfo), key.privateKeyPem).toString('base64')
  return named(
    `<ds:Signature xmlns:ds="${DS}"><ds:SignedInfo>${content}</ds:SignedInfo>` +
      `<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>` +
      `${certificateBody(key.certificatePem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`,
    prefix,
  )
}

function named(xml: string, prefix: string): string {
  const declared = prefix === '' ? ' xmlns=' : ` xmlns:${prefix.slice(0, -1)}=`
  return xml
    .replaceAll('<ds:', `<${prefix}`)
    .replaceAll('</ds:', `</${prefix}`)
    .replaceAll(' xmlns:ds=', declared)
}
