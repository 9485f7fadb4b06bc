import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits, base64url: what a browser or a link carries. Store only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hexadecimal. Enough for tokens of 256 random bits; passwords need `hashPassword`. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A numeric code of `digits` figures for a person to type. */
export function newCode(digits: number): string {
  return String(randomInt(0, 10 ** digits)).padStart(digits, '0')
}

/** HMAC-SHA256 in hexadecimal: a look-up value that cannot be guessed without the key. */
export function keyedHash(key: Uint8Array | string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Compares two texts in a time that does not depend on where they differ. */
export function isSameText(one: string, other: string): boolean {
  const left = createHash('sha256').update(one).digest()
  const right = createHash('sha256').update(other).digest()
  return timingSafeEqual(left, right)
}

/**
 * An identifier that follows from a text: the same text gives the same version 8 identifier (RFC 9562,
 * section 5.8; SHA-256). For idempotency keys.
 */
export function derivedId(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
