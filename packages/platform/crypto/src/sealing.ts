import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16
const checkBytes = 8

/** A 256-bit key and the name under which records remember it. */
export interface SealingKey {
  readonly id: string
  readonly bytes: Buffer
}

/**
 * Derives a key for one purpose from the installation's secret (HKDF-SHA256, RFC 5869), so that no two
 * purposes share a key.
 */
export function deriveKey(secret: string, purpose: string): SealingKey {
  return { id: purpose, bytes: Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)) }
}

/** A fresh data key. */
export function newKey(id: string): SealingKey {
  return { id, bytes: randomBytes(32) }
}

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D): random 96-bit IV, `about` as additional data. GCM does
 * not commit to its key, so a check value of the key stands in front.
 *
 * @param about where the sealed bytes belong (table, column, row, relationship); opening elsewhere fails.
 * @returns check (8) · iv (12) · tag (16) · ciphertext
 */
export function seal(key: SealingKey, plain: Uint8Array, about: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv)
  cipher.setAAD(Buffer.from(`${key.id}|${about}`))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([checkOf(key), iv, cipher.getAuthTag(), body])
}

/** Whether bytes were sealed under this key: their check value says so before anything is opened. */
export function isSealedUnder(key: SealingKey, sealed: Uint8Array): boolean {
  return Buffer.from(sealed.subarray(0, checkBytes)).equals(checkOf(key))
}

/** Opens what `seal` made. @throws when key, place or bytes are not the same. */
export function unseal(key: SealingKey, sealed: Uint8Array, about: string): Buffer {
  const bytes = Buffer.from(sealed)
  if (!isSealedUnder(key, bytes)) throw new Error(`Sealed under another key than ${key.id}.`)
  const iv = bytes.subarray(checkBytes, checkBytes + ivBytes)
  const tag = bytes.subarray(checkBytes + ivBytes, checkBytes + ivBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv)
  decipher.setAAD(Buffer.from(`${key.id}|${about}`))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(checkBytes + ivBytes + tagBytes)), decipher.final()])
}

function checkOf(key: SealingKey): Buffer {
  return createHmac('sha256', key.bytes).update(`check|${key.id}`).digest().subarray(0, checkBytes)
}
