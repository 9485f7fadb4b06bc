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
  const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
  const requestId = root.namespace === SAMLP && root.local === 'AuthnRequest' ? attributeOf(root, 'ID') : null
  if (!requestId || !relayState) throw new Error('Invariant broken: a request without an ID or a relay state')
  return { requestId, relayState }
}
