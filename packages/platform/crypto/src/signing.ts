import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'

/** A pair of keys for one purpose: what one signs, the other one checks (Ed25519, RFC 8032). */
export interface SigningKey {
  readonly id: string
  readonly secret: KeyObject
  readonly public: KeyObject
}

// RFC 8410: what stands in front of the 32 bytes of an Ed25519 key in a PKCS #8 structure.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Derives a pair for one purpose from the installation's secret, so that no two purposes share one. */
export function deriveSigningKey(secret: string, purpose: string): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `sign|${purpose}`, 32))
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })
  return { id: purpose, secret: key, public: createPublicKey(key) }
}

/** @returns the signature in base64url */
export function signText(key: SigningKey, text: string): string {
  return sign(null, Buffer.from(text), key.secret).toString('base64url')
}

export function isSignedBy(key: SigningKey, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), key.public, Buffer.from(signature, 'base64url'))
}

/** One text for one value, whatever the order of its keys: what is signed survives a database. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
