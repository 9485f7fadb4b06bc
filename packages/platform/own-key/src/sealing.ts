import { type Bytes, fromBase64, joined, randomBytes, toBase64, utf8 } from './bytes.ts'
import { derivation, type OwnKey } from './own-key.ts'

/** A text as it leaves the browser; bytes in base64. */
export interface SealedText {
  readonly ownKeyId: string
  /** iv (12) · AES-256-GCM of salt (32) and text, tag behind. */
  readonly cipher: string
  /**
   * SHA-256 of salt and text. It tells nobody what was written, as the salt lies inside, and shows whoever opens
   * a locked note that it is still the text that was locked.
   */
  readonly mark: string
}

/** Where a text belongs; it opens nowhere else. */
export interface Place {
  readonly noteId: string
  readonly personId: string
}

const ivBytes = 12
const saltBytes = 32

export function freshSalt(): Bytes {
  return randomBytes(saltBytes)
}

/** Seals a text for one note of one client. A text that moves to another key keeps its salt, and so its mark. */
export async function sealText(
  key: OwnKey,
  place: Place,
  text: string,
  salt: Bytes = freshSalt(),
): Promise<SealedText> {
  const iv = randomBytes(ivBytes)
  const plain = joined(salt, utf8(text))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: about(key, place) },
    await keyOf(key, place),
    plain,
  )
  return {
    ownKeyId: key.id,
    cipher: toBase64(joined(iv, new Uint8Array(sealed))),
    mark: toBase64(await markOf(plain)),
  }
}

/** The text and its salt; null when key, place or bytes are not the same, or it is not the text of the mark. */
export async function openText(
  key: OwnKey,
  place: Place,
  { ownKeyId, cipher, mark }: SealedText,
): Promise<{ readonly text: string; readonly salt: Bytes } | null> {
  if (ownKeyId !== key.id) return null
  const bytes = fromBase64(cipher)
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, ivBytes), additionalData: about(key, place) }
  try {
    const opened = await crypto.subtle.decrypt(algorithm, await keyOf(key, place), bytes.slice(ivBytes))
    const plain = new Uint8Array(opened)
    if (toBase64(await markOf(plain)) !== mark) return null
    const salt = plain.slice(0, saltBytes)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plain.slice(saltBytes)), salt }
  } catch {
    // WebCrypto says no more than that it did not open.
    return null
  }
}

/** Whether a mark was made of this text with this salt: how the server sees that a note moved unchanged. */
export async function isMarkOf(mark: string, salt: string, text: string): Promise<boolean> {
  return toBase64(await markOf(joined(fromBase64(salt), utf8(text)))) === mark
}

const placeOf = ({ id }: OwnKey, { personId, noteId }: Place) => `kara.note|${id}|${personId}|${noteId}`
const about = (key: OwnKey, place: Place) => utf8(placeOf(key, place))

// A key for each note: random ivs are drawn from as many spaces as there are notes.
function keyOf(key: OwnKey, place: Place): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    derivation(placeOf(key, place)),
    key.base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function markOf(plain: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', plain))
}
