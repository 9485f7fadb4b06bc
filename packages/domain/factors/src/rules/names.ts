/**
 * Whether the name that an electronic ID carries can be that of an account. People marry, leave out a middle name,
 * and write without accents: the first name alone is enough, or any two names. Otherwise somebody looks.
 */
export function namesAgree(account: string, proven: string): boolean {
  const [ours, theirs] = [wordsOf(account), wordsOf(proven)]
  const [first] = ours
  const [given] = theirs
  if (!first || !given) return false
  if (isSame(first, given)) return true
  return Math.min(countShared(ours, theirs), countShared(theirs, ours)) >= 2
}

function countShared(words: readonly string[], others: readonly string[]): number {
  return new Set(words.filter((word) => others.some((other) => isSame(word, other)))).size
}

const letters: Readonly<Record<string, string>> = {
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
}

/** The words of a name, as somebody types them who has no accents. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ðþæøßłđ]/g, (letter) => letters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** One letter of a longer word may differ: Kristin and Kristina, Jonas and Jonaz. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 4 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const skip = long.length === short.length ? 1 : 0
  return short.slice(at + skip) === long.slice(at + 1)
}
