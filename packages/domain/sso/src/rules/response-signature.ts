import { attributeOf, type XmlElement } from './read-xml.ts'
import { refuse } from './refusal.ts'
import { assertOnlyChildren, onlyChild } from './response-structure.ts'
import {
  DIGEST_ALGORITHMS,
  DSIG,
  ENVELOPED_SIGNATURE,
  EXCLUSIVE_C14N,
  SIGNATURE_ALGORITHMS,
} from './saml-names.ts'

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/
const PREFIX_LIST = /^[A-Za-z0-9_.#\- ]{0,200}$/

/**
 * Holds one signature against the shape and the algorithms we accept. Whether it verifies is the library's
 * question; whether it could mean anything else than "this element, whole" is ours.
 */
export function inspectSignature(signature: XmlElement, signed: XmlElement): void {
  assertOnlyChildren(signature, [
    [DSIG, 'SignedInfo'],
    [DSIG, 'SignatureValue'],
    [DSIG, 'KeyInfo'],
  ])
  const signedInfo = onlyChild(signature, DSIG, 'SignedInfo')
  assertBase64(onlyChild(signature, DSIG, 'SignatureValue'))
  for (const keyInfo of signature.children.filter((child) => child.local === 'KeyInfo')) {
    assertOnlyChildren(keyInfo, [
      [DSIG, 'X509Data'],
      [DSIG, 'KeyName'],
      [DSIG, 'KeyValue'],
    ])
  }
  assertOnlyChildren(signedInfo, [
    [DSIG, 'CanonicalizationMethod'],
    [DSIG, 'SignatureMethod'],
    [DSIG, 'Reference'],
  ])
  assertCanonicalisation(onlyChild(signedInfo, DSIG, 'CanonicalizationMethod'))
  assertAlgorithm(
    onlyChild(signedInfo, DSIG, 'SignatureMethod'),
    SIGNATURE_ALGORITHMS,
    'RSA or ECDSA with SHA-256',
  )
  inspectReference(onlyChild(signedInfo, DSIG, 'Reference'), signed)
}

function inspectReference(reference: XmlElement, signed: XmlElement): void {
  assertOnlyChildren(reference, [
    [DSIG, 'Transforms'],
    [DSIG, 'DigestMethod'],
    [DSIG, 'DigestValue'],
  ])
  const uri = attributeOf(reference, 'URI')
  const id = attributeOf(signed, 'ID')
  if (!id || uri !== `#${id}`) {
    refuse('malformed', 'Reference/@URI', { expected: `#${id ?? '(no ID)'}`, received: uri })
  }
  inspectTransforms(onlyChild(reference, DSIG, 'Transforms'))
  assertAlgorithm(onlyChild(reference, DSIG, 'DigestMethod'), DIGEST_ALGORITHMS, 'SHA-256 or stronger')
  assertBase64(onlyChild(reference, DSIG, 'DigestValue'))
}

function inspectTransforms(transforms: XmlElement): void {
  assertOnlyChildren(transforms, [[DSIG, 'Transform']])
  const algorithms = transforms.children.map((transform) => attributeOf(transform, 'Algorithm') ?? '(none)')
  const expected = [ENVELOPED_SIGNATURE, EXCLUSIVE_C14N]
  if (algorithms.length !== expected.length || algorithms.some((found, index) => found !== expected[index])) {
    refuse('weak_algorithm', 'Transforms', {
      expected: expected.join(' then '),
      received: algorithms.join(' then '),
    })
  }
  const [enveloped, canonical] = transforms.children
  if (enveloped && enveloped.children.length > 0) {
    refuse('malformed', 'Transform', { received: 'content in the enveloped transform' })
  }
  if (canonical) assertCanonicalisation(canonical)
}

function assertCanonicalisation(method: XmlElement): void {
  assertAlgorithm(method, new Set([EXCLUSIVE_C14N]), EXCLUSIVE_C14N)
  assertOnlyChildren(method, [[EXCLUSIVE_C14N, 'InclusiveNamespaces']])
  for (const inclusive of method.children) {
    if (!PREFIX_LIST.test(attributeOf(inclusive, 'PrefixList') ?? '') || method.children.length > 1) {
      refuse('malformed', 'InclusiveNamespaces', { received: attributeOf(inclusive, 'PrefixList') })
    }
  }
}

function assertAlgorithm(element: XmlElement, allowed: ReadonlySet<string>, expected: string): void {
  const algorithm = attributeOf(element, 'Algorithm')
  if (!algorithm || !allowed.has(algorithm)) {
    refuse('weak_algorithm', `${element.local}/@Algorithm`, { expected, received: algorithm })
  }
  const isCanonicalisation = allowed.has(EXCLUSIVE_C14N)
  if (!isCanonicalisation && element.children.length > 0) {
    refuse('malformed', element.local, { received: 'parameters' })
  }
}

function assertBase64(element: XmlElement): void {
  if (element.children.length > 0 || !BASE64.test(element.text)) {
    refuse('malformed', element.local, { expected: 'base64' })
  }
}
