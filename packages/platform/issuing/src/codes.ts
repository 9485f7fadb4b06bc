import { hashToken, keyedHash } from '@kara/crypto'
import type { IssuingKeys } from './keys.ts'

// Crockford's: no letter looks like a figure, so that a code can be typed from paper.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeChars = 16
const groups = /.{4}/g

/** The code that is printed on a document: follows from its id, and cannot be guessed without the key. */
export function checkCodeOf(keys: IssuingKeys, documentId: string): string {
  let rest = BigInt(`0x${keyedHash(keys.codes.bytes, documentId).slice(0, 20)}`)
  let code = ''
  for (let place = 0; place < codeChars; place++) {
    code = alphabet[Number(rest % 32n)] + code
    rest /= 32n
  }
  return (code.match(groups) ?? []).join('-')
}

export function hashOfCode(code: string): string {
  return hashToken(code.replaceAll('-', ''))
}

/** A code as somebody typed it, as it is looked for; null when it cannot be one. */
export function hashOfTypedCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === codeChars ? hashToken(letters) : null
}
