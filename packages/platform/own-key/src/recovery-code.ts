import { randomBytes } from './bytes.ts'

/** Crockford's base 32: no letter that is read as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 120 random bits: nobody guesses them, however fast their machine. */
const drawn = 24
const groupLength = 5

/** A code for paper: 24 drawn characters and one that tells a slip of the pen, in groups of five. */
export function newRecoveryCode(): string {
  const values = [...randomBytes(drawn)].map((byte) => byte % 32)
  return groupsOf([...values, checkOf(values)].map((value) => alphabet[value]).join('')).join('-')
}

export function groupsOf(code: string): string[] {
  return code.replaceAll('-', '').match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/**
 * The code as it was made, from however somebody typed it: small letters, blanks for hyphens, O for 0, I or L
 * for 1. Null when it cannot be one, which is known before the slow part begins.
 */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = [...plain].map((character) => alphabet.indexOf(character))
  if (values.length !== drawn + 1 || values.includes(-1)) return null
  if (checkOf(values.slice(0, drawn)) !== values[drawn]) return null
  return groupsOf(plain).join('-')
}

/** Luhn's check to the base 32: it tells every wrong character and nearly every swapped pair. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => {
    const weighed = at % 2 === 1 ? value * 2 : value
    return total + Math.floor(weighed / 32) + (weighed % 32)
  }, 0)
  return (32 - (sum % 32)) % 32
}
