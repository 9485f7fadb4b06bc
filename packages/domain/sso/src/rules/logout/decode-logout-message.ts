import { inflateRawSync } from 'node:zlib'
import type { DecodedDocument, LogoutWay } from '../../contracts.ts'
import { decodeDocument } from '../decode-document.ts'
import { decodeToken } from '../openid-answer.ts'

type Decoded = Pick<DecodedDocument, 'lines' | 'problem' | 'bytes'>

const MESSAGE_BYTES_MAX = 64 * 1024

/** A refused message about signing out as lines to read, whichever way it came. Pure; never throws. */
export function decodeLogoutMessage(
  way: LogoutWay,
  text: string,
  how: { readonly reveals: boolean },
): Decoded {
  if (way === 'token') return decodeToken('logout_token', text, how)
  const xml = xmlOf(way, text)
  if (xml) return decodeDocument(xml, how)
  return { lines: [], problem: 'malformed', bytes: Buffer.byteLength(text) }
}

function xmlOf(way: 'address' | 'form', text: string): Uint8Array | null {
  try {
    const parameters = new URLSearchParams(text)
    const message = parameters.get('SAMLRequest') ?? parameters.get('SAMLResponse')
    if (!message) return null
    const bytes = Buffer.from(message, 'base64')
    return way === 'form' ? bytes : inflateRawSync(bytes, { maxOutputLength: MESSAGE_BYTES_MAX })
  } catch {
    return null
  }
}
