import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Twenty bits for each entry and fourteen marks: one password in some fifteen thousand is refused wrongly. */
const bitsPerEntry = 20
const marksPerEntry = 14

let filter: Uint8Array | undefined

/**
 * Whether a password is among those that leaked most often. Asked of a file beside this one, so that no
 * password leaves the building, not even as a hash; letters count the same in both cases.
 */
export function isBreachedPassword(password: string): boolean {
  filter ??= readFileSync(new URL('./breached-passwords.bin', import.meta.url))
  return isInFilter(filter, password)
}

/** A Bloom filter: it knows each of its entries and gives none of them away. */
export function makeFilter(entries: readonly string[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((entries.length * bitsPerEntry) / 8))
  for (const entry of entries) {
    for (const mark of marksOf(entry, bits.length))
      bits[mark >> 3] = (bits[mark >> 3] ?? 0) | (1 << (mark & 7))
  }
  return bits
}

export function isInFilter(bits: Uint8Array, entry: string): boolean {
  return marksOf(entry, bits.length).every((mark) => ((bits[mark >> 3] ?? 0) & (1 << (mark & 7))) !== 0)
}

function marksOf(entry: string, bytes: number): number[] {
  const hash = createHash('sha256').update(entry.toLowerCase()).digest()
  const [start, step] = [hash.readUIntBE(0, 6), hash.readUIntBE(6, 6)]
  return Array.from({ length: marksPerEntry }, (_, turn) => (start + turn * step) % (bytes * 8))
}
