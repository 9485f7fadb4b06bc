/** Letters that no decomposition takes apart, as systems without them write them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ð: 'd', þ: 'th', æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' },
}

/**
 * Whether two systems mean one person by two names: one of them says everything that the other does, whatever the
 * order, case and accents, and at least two words of it. A middle name may be missing; another last name, or a first
 * name alone, is no proof.
 */
export function isSameName(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size)
  if (!fewer || !more || fewer.size < 2) return false
  return [...fewer].every((word) => more.has(word))
}

function wordsOf(name: string): Set<string> {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => plain[letter] ?? letter)
  return new Set(bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0))
}
