import { childrenNamed, elementsOf, readXml, type XmlElement } from '../read-xml.ts'
import { refuse } from '../refusal.ts'
import { inspectSignature } from '../response-signature.ts'
import { DSIG } from '../saml-names.ts'
import { LOGOUT_LIMITS, rootOf } from './inspect-logout.ts'

/** A message about signing out as it travels in a form (SAML bindings 3.5.4): its signature stands inside. */
export interface PostedLogout {
  readonly field: 'SAMLRequest' | 'SAMLResponse'
  readonly message: string
  readonly relayState: string | null
}

const RELAY_STATE_CHARS_MAX = 1000
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/**
 * What the library may be asked to verify: a message of a bearable form whose one signature can only mean the whole of
 * it. Everything that counts is read afterwards, out of the text that was signed.
 */
export function inspectPostedForm({ field, message, relayState }: PostedLogout): Uint8Array {
  if (relayState !== null && relayState.length > RELAY_STATE_CHARS_MAX) refuse('too_large', 'RelayState')
  if (message.length > LOGOUT_LIMITS.bytesMax) {
    refuse('too_large', field, { expected: `at most ${LOGOUT_LIMITS.bytesMax} characters` })
  }
  if (!BASE64.test(message)) refuse('malformed', field, { expected: 'base64', received: 'other characters' })
  const bytes = new Uint8Array(Buffer.from(message, 'base64'))
  const root = rootOf(readXml(bytes, { limits: LOGOUT_LIMITS, allowsComments: false }), field)
  inspectSignature(onlySignature(root), root)
  return bytes
}

function onlySignature(root: XmlElement): XmlElement {
  const all = [...elementsOf(root)].filter(({ local }) => local === 'Signature')
  const [signature, ...others] = childrenNamed(root, DSIG, 'Signature')
  if (all.length === 0) refuse('unsigned', 'Signature', { expected: 'a signed message', received: '(none)' })
  if (!signature || others.length > 0 || all.length > 1) {
    refuse('malformed', 'Signature', { expected: '1, of the whole message', received: `${all.length}` })
  }
  return signature
}
