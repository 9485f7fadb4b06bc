import { isBreachedPassword } from '@kara/crypto'
import { commonPasswords } from './common-passwords.ts'

/** What makes a password easy to guess, or null. Its length is the contract's business. */
export function weaknessOf(
  password: string,
  owner: { readonly email: string; readonly displayName: string },
): 'identity.password_common' | 'identity.password_personal' | null {
  const plain = normalisePassword(password).toLowerCase()
  const bare = plain.replace(/\P{L}+$/u, '')
  if (isKnown(plain) || isKnown(bare)) return 'identity.password_common'
  if (new Set(plain).size < 4 || isRun(plain)) return 'identity.password_common'
  const own = [
    owner.email,
    owner.email.split('@')[0] ?? '',
    owner.displayName,
    owner.displayName.replace(/\s/g, ''),
  ]
  const isPersonal = own.some((text) => text.length >= 4 && bare === text.toLowerCase())
  return isPersonal || plain === owner.email.toLowerCase() ? 'identity.password_personal' : null
}

// Shorter stems are words that a good sentence may end in.
const stemCharsMin = 6

function isKnown(text: string): boolean {
  return commonPasswords.has(text) || (text.length >= stemCharsMin && isBreachedPassword(text))
}

/** The same keys on two keyboards must give the same hash. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC')
}

// 1234567890, abcdefghij, 9876543210: every step is the same.
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  if (Math.abs(step) !== 1) return false
  const breaks = codes.slice(1).filter((code, index) => code - (codes[index] ?? 0) !== step)
  return breaks.length <= 1
}
