import { type Bytes, randomBytes, toBase64, utf8 } from './bytes.ts'

/**
 * A professional's own key as a page holds it: other keys derive from it, and no script reads it out again.
 * It may be kept in the browser's own store between pages.
 */
export interface OwnKey {
  readonly id: string
  readonly base: CryptoKey
}

/** The 256 random bits that everything hangs on. Only wrapped do they leave the page that made them. */
export function newMaster(): Bytes {
  return randomBytes(32)
}

/** Takes the bare key in for use; whoever called forgets the bytes. */
export async function takeIn(id: string, master: Bytes): Promise<OwnKey> {
  return {
    id,
    base: await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey', 'deriveBits']),
  }
}

/** Derives a key for one purpose (HKDF-SHA256, RFC 5869), so that no two purposes share one. */
export function derivation(purpose: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(purpose) }
}

/**
 * What only who holds the key can say, and what says nothing about it: the server keeps a hash of it, and asks
 * for it before the key is wrapped anew or ended.
 */
export async function proofOf({ id, base }: OwnKey): Promise<string> {
  const bits = await crypto.subtle.deriveBits(derivation(`kara.own-key.proof|${id}`), base, 256)
  return toBase64(new Uint8Array(bits))
}
