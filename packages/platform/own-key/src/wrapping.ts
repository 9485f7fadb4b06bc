import { type Bytes, fromBase64, joined, randomBytes, toBase64, utf8 } from './bytes.ts'

/** What unlocks a key: the words in the professional's head, or the code on their paper. */
export type WrapKind = 'passphrase' | 'code'

/** A key under lock, as the server keeps it; salt and wrapped bytes in base64. */
export interface WrappedKey {
  readonly kind: WrapKind
  readonly salt: string
  readonly iterations: number
  readonly wrapped: string
}

/**
 * How often PBKDF2-HMAC-SHA256 turns: what the OWASP Password Storage Cheat Sheet asks of it
 * (cheatsheetseries.owasp.org, "PBKDF2": 600,000 iterations). A key remembers its own number, so that this may rise.
 */
export const iterationsMin = 600_000
/** More than a phone does in some seconds: a number like that was not written by us. */
const iterationsMax = 10_000_000

const saltBytes = 16
const ivBytes = 12

/** Locks a bare key under words, for exactly this key and this kind of words. */
export async function wrapMaster(
  of: { readonly id: string; readonly kind: WrapKind },
  words: string,
  master: Bytes,
): Promise<WrappedKey> {
  const salt = randomBytes(saltBytes)
  const iv = randomBytes(ivBytes)
  const key = await keyFromWords(words, salt, iterationsMin)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about(of) }, key, master)
  return {
    kind: of.kind,
    salt: toBase64(salt),
    iterations: iterationsMin,
    wrapped: toBase64(joined(iv, new Uint8Array(sealed))),
  }
}

/** The bare key; null when the words are not the ones, or the bytes are not what was wrapped. */
export async function unwrapMaster(id: string, wrap: WrappedKey, words: string): Promise<Bytes | null> {
  if (wrap.iterations < iterationsMin || wrap.iterations > iterationsMax) return null
  const key = await keyFromWords(words, fromBase64(wrap.salt), wrap.iterations)
  const bytes = fromBase64(wrap.wrapped)
  const iv = bytes.slice(0, ivBytes)
  const additionalData = about({ id, kind: wrap.kind })
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      bytes.slice(ivBytes),
    )
    return new Uint8Array(plain)
  } catch {
    // WebCrypto says no more than that it did not open.
    return null
  }
}

const about = ({ id, kind }: { readonly id: string; readonly kind: WrapKind }) =>
  utf8(`kara.own-key.wrap|${id}|${kind}`)

async function keyFromWords(words: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same words (Unicode NFKC), and a blank too many says nothing.
  const same = words.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const from = await crypto.subtle.importKey('raw', utf8(same), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
