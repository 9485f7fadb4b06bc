import { inflateRawSync } from 'node:zlib'
import { attributeOf, RESPONSE_LIMITS, readXml } from './read-xml.ts'
import { SAMLP } from './saml-names.ts'

export type SentRequest = { requestId: string; relayState: string }

/** Our own request, as the library wrote it into the address (SAML bindings 3.4.4.1): the answer must name it. */
export function readSentRequest(redirectUrl: string): SentRequest {
  const query = new URL(redirectUrl).searchParams
  const relayState = query.get('RelayState')
  const deflated = Buffer.from(query.get('SAMLRequest') ?? '', 'base64')
  const bytes = inflateRawSync(deflated, { maxOutputLength: RESPONSE_LIMITS.bytesMax })
  if (!relayState) throw new Error('Invariant broken: a request without a relay state')
  return { requestId: requestIdOf(bytes), relayState }
}

/** The same request in a form, where it is not deflated (SAML bindings 3.5.4). */
export function readPostedRequest(samlRequest: string): string {
  return requestIdOf(Buffer.from(samlRequest, 'base64'))
}

function requestIdOf(bytes: Uint8Array): string {
  const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
  const requestId = root.namespace === SAMLP && root.local === 'AuthnRequest' ? attributeOf(root, 'ID') : null
  if (!requestId) throw new Error('Invariant broken: a request without an ID')
  return requestId
}

/** The same of our question to an OpenID provider: the answer must bring the state, the token the nonce. */
export function readSentQuestion(redirectUrl: string): SentRequest {
  const query = new URL(redirectUrl).searchParams
  const [state, nonce] = [query.get('state'), query.get('nonce')]
  const isProtected = query.get('code_challenge_method') === 'S256' && query.has('code_challenge')
  if (!state || !nonce || !isProtected) {
    throw new Error('Invariant broken: a question without state, nonce or code challenge')
  }
  return { requestId: nonce, relayState: state }
}
