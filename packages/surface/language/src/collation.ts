import type { Locale } from './locale.ts'

/** The Icelandic alphabet; letters of the neighbours stand where an Icelandic reader looks for them. */
const icelandicAlphabet = [
  ...[
    'a',
    'á',
    'b',
    'c',
    'd',
    'ð',
    'e',
    'é',
    'f',
    'g',
    'h',
    'i',
    'í',
    'j',
    'k',
    'l',
    'm',
    'n',
    'o',
    'ó',
    'p',
  ],
  ...['q', 'r', 's', 't', 'u', 'ú', 'v', 'w', 'x', 'y', 'ý', 'z', 'þ', 'æ', 'ö', 'å'],
]
const englishAlphabet = [...'abcdefghijklmnopqrstuvwxyz', 'þ']

/** What a letter counts as where it has no place of its own; one step behind the plain spelling. */
const spelledAs: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { æ: 'ae', ð: 'd', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', œ: 'oe' },
  is: { ä: 'æ', ø: 'ö', đ: 'd', ł: 'l', ß: 'ss', œ: 'oe' },
}

const letterBase = 1000
const strangerBase = 2000
const digitBase = 500

const ranks: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
  en: new Map(englishAlphabet.map((letter, index) => [letter, letterBase + index])),
  is: new Map(icelandicAlphabet.map((letter, index) => [letter, letterBase + index])),
}

interface SortKey {
  readonly letters: readonly number[]
  /** Decides only between texts whose letters are equal: accents first, capitals last. */
  readonly marks: readonly string[]
  readonly capitals: readonly number[]
}

/** The order of a dictionary: a comparator for `sort`. Icelandic puts á after a, and þ, æ, ö last. */
export function compareText(locale: Locale, a: string, b: string): number {
  return compareKeys(sortKey(locale, a), sortKey(locale, b))
}

/** A sorted copy; each text is read once. */
export function sortByText<T>(locale: Locale, items: readonly T[], textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: sortKey(locale, textOf(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item)
}

/** The text as a search compares it: "arni" finds "Árni", "thorunn" finds "Þórunn". */
export function searchKey(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => ({ þ: 'th', ö: 'o' })[letter] ?? spelledAs.en[letter] ?? plain(letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function sortKey(locale: Locale, text: string): SortKey {
  const letters: number[] = []
  const marks: string[] = []
  const capitals: number[] = []
  for (const character of text.normalize('NFC')) {
    const letter = character.toLowerCase()
    const own = ranks[locale].get(letter)
    const spelled = own === undefined ? (spelledAs[locale][letter] ?? plain(letter)) : letter
    for (const each of spelled) {
      letters.push(rank(locale, each))
      marks.push(each === letter ? '' : letter)
      capitals.push(letter === character ? 0 : 1)
    }
  }
  return { letters, marks, capitals }
}

function rank(locale: Locale, letter: string): number {
  const own = ranks[locale].get(letter)
  if (own !== undefined) return own
  if (letter >= '0' && letter <= '9') return digitBase + Number(letter)
  if (/\s/.test(letter)) return 0
  const code = letter.codePointAt(0) ?? 0
  return /\p{L}/u.test(letter) ? strangerBase + code : Math.min(code, digitBase - 1)
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '') || letter
}

function compareKeys(a: SortKey, b: SortKey): number {
  return (
    compareLists(a.letters, b.letters) ||
    compareLists(a.marks, b.marks) ||
    compareLists(a.capitals, b.capitals)
  )
}

function compareLists<T extends number | string>(a: readonly T[], b: readonly T[]): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const left = a[index] as T
    const right = b[index] as T
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}
