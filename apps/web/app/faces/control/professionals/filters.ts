import { DirectoryFilters } from '@kara/directory/contracts'

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
