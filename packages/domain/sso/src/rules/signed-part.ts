import { RESPONSE_LIMITS, readXml } from './read-xml.ts'
import { DSIG } from './saml-names.ts'

/** What carries the signature: an encrypted assertion once it is opened, unless the envelope is signed as a whole. */
export function signedPartOf(bytes: Uint8Array, opened: string | undefined): Uint8Array | string {
  return opened === undefined || isEnvelopeSigned(bytes) ? bytes : opened
}

function isEnvelopeSigned(bytes: Uint8Array): boolean {
  const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
  return root.children.some(({ namespace, local }) => namespace === DSIG && local === 'Signature')
}
