import { DirectoryFilters } from '@kara/directory/contracts'
import { searchKey } from '@kara/language'

export const filterKinds = ['fields', 'topics', 'languages', 'formats', 'genders'] as const
export type FilterKind = (typeof filterKinds)[number]

/** Filters as they stand in the address; what it does not know is left out, so that an old link still opens. */
export function readFilters(search: URLSearchParams): DirectoryFilters {
  const known = filterKinds.map((kind) => {
    const wanted = search.getAll(kind).filter((value) => value !== '')
    const read = DirectoryFilters.shape[kind].safeParse(wanted)
    return [kind, read.success ? read.data : []] as const
  })
  return DirectoryFilters.parse(Object.fromEntries(known))
}

export function countFilters(filters: DirectoryFilters): number {
  return filterKinds.reduce((sum, kind) => sum + filters[kind].length, 0)
}

const wordsLengthMax = 80

/** The words searched for, as they stand in the address. */
export function readWords(search: URLSearchParams): string {
  return (search.get('q') ?? '').trim().slice(0, wordsLengthMax)
}

/** Whether every word is in a name or a title, whatever its accents. */
export function isAbout(words: string, ...texts: readonly string[]): boolean {
  const whole = searchKey(texts.join(' '))
  return searchKey(words)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
