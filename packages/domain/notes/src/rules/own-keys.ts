import { createHash, timingSafeEqual } from 'node:crypto'
import { isSealedUnder, seal, unseal } from '@kara/crypto'
import { isMarkOf } from '@kara/own-key'
import type { ResealedText, WrappedOwnKey } from '../contracts.ts'
import type { NotesKeys } from './keys.ts'
import type { NoteBody } from './notes.ts'

interface Place {
  readonly ownKeyId: string
  readonly kind: WrappedOwnKey['kind']
}

const place = ({ ownKeyId, kind }: Place) => `own_key_wrap|sealed|${ownKeyId}|${kind}`

/** Seals a wrapped key once more: a copy of the database alone is nothing to try passphrases on. */
export function sealWrap(keys: NotesKeys, ownKeyId: string, wrap: WrappedOwnKey): Buffer {
  return seal(keys.wrapping, Buffer.from(JSON.stringify(wrap)), place({ ownKeyId, kind: wrap.kind }))
}

export function openWrap(keys: NotesKeys, row: Place & { readonly sealed: Uint8Array }): WrappedOwnKey {
  const key = [keys.wrapping, ...keys.earlier].find((one) => isSealedUnder(one, row.sealed))
  if (!key) throw new Error(`No secret of this installation opens the wrap of ${row.ownKeyId}.`)
  return JSON.parse(unseal(key, row.sealed, place(row)).toString('utf8')) as WrappedOwnKey
}

export function hashOfProof(proof: string): Buffer {
  return createHash('sha256').update(Buffer.from(proof, 'base64')).digest()
}

export function isProofOf(proofHash: Uint8Array, proof: string): boolean {
  return timingSafeEqual(proofHash, hashOfProof(proof))
}

/**
 * Whether a text on its way to another key is the one that was there. The server compares text and mark on the
 * side where it sees the text; between two own keys it sees neither, and the mark must be the same.
 */
export async function isSameText({ salt, sealed, text }: ResealedText, now: NoteBody): Promise<boolean> {
  if (sealed && 'sealed' in now) return sealed.mark === now.sealed.mark
  if (!salt) return false
  if (sealed && 'text' in now) return isMarkOf(sealed.mark, salt, now.text)
  return 'sealed' in now && typeof text === 'string' && isMarkOf(now.sealed.mark, salt, text)
}
