import { constants, createDecipheriv, privateDecrypt } from 'node:crypto'
import type { SealedAssertion } from '../rules/encrypted-assertion.ts'

const IV_BYTES = { cbc: 16, gcm: 12 } as const
const TAG_BYTES = 16
/** One sentence for whatever does not fit: how it failed would help to guess. */
const FAILED = 'Exception of Assertion Decryption.'

/** Opens an encrypted assertion with the key whose certificate we publish. No XML is read here. */
export function openAssertion(sealed: SealedAssertion, privateKeyPem: string): string {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING
    const key = privateDecrypt(
      { key: privateKeyPem, padding, oaepHash: sealed.oaepHash },
      Buffer.from(sealed.key, 'base64'),
    )
    return decipher(sealed, key).toString('utf8')
  } catch {
    throw new Error(FAILED)
  }
}

function decipher({ cipher, content }: SealedAssertion, key: Buffer): Buffer {
  const bytes = Buffer.from(content, 'base64')
  if (cipher === 'aes-128-gcm' || cipher === 'aes-256-gcm') {
    const opened = createDecipheriv(cipher, key, bytes.subarray(0, IV_BYTES.gcm))
    opened.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([opened.update(bytes.subarray(IV_BYTES.gcm, -TAG_BYTES)), opened.final()])
  }
  const opened = createDecipheriv(cipher, key, bytes.subarray(0, IV_BYTES.cbc))
  // The padding of XML Encryption fills with any bytes and only counts them.
  opened.setAutoPadding(false)
  const padded = Buffer.concat([opened.update(bytes.subarray(IV_BYTES.cbc)), opened.final()])
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > IV_BYTES.cbc) throw new Error(FAILED)
  return padded.subarray(0, -padding)
}
