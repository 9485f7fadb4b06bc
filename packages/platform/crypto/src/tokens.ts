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
