import { randomInt } from 'node:crypto'

const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** A fresh reference code: 29 signs, eight places, about 39 bits. It is a name, not a key. */
export function newReference(): string {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `E-${four()}-${four()}`
}
