import { DirectoryFilters } from '@kara/directory/contracts'

/** Filters as they stand in the address of the directory. */
export interface DirectoryQuery {
  readonly text: string
  readonly topic: string
  readonly field: string
  readonly language: string
  readonly format: string
  readonly gender: string
  /** Halves of a credit. */
  readonly credits: string
  /** `ISK-15000`: at most so much. */
  readonly price: string
  /** A free time within this many days; null: any time. */
  readonly withinDays: number | null
  readonly sort: DirectorySort
  /** From 1. */
  readonly page: number
}

/** Orders of the directory; the first is the one without saying so. */
export const directorySorts = ['soonest', 'name', 'cost'] as const
export type DirectorySort = (typeof directorySorts)[number]

export const withinChoices = [1, 3, 7, 14] as const
/** A screenful and a half on a desk, and what a phone loads without a pause. */
export const cardsPerPage = 24
const textLengthMax = 80

/** Reads the address; what it does not know it ignores, so that an old link still opens. */
export function readQuery(search: URLSearchParams): DirectoryQuery {
  const get = (name: string) => (search.get(name) ?? '').trim()
  const within = Number(get('within'))
  const page = Number(get('page'))
  return {
    text: get('q').slice(0, textLengthMax),
    topic: known('topics', get('topic')),
    field: known('fields', get('field')),
    language: known('languages', get('language')),
    format: known('formats', get('format')),
    gender: known('genders', get('gender')),
    credits: known('credits', get('credits')),
    price: known('prices', get('price')),
    withinDays: withinChoices.find((days) => days === within) ?? null,
    sort: directorySorts.find((sort) => sort === get('sort')) ?? directorySorts[0],
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

/** The query as the address holds it, on its first page unless said otherwise; what is as usual is left out. */
export function writeQuery(query: DirectoryQuery, changes: Partial<DirectoryQuery> = {}): string {
  const { text, withinDays, page, sort, ...filters } = { ...query, page: 1, ...changes }
  const pairs = {
    q: text,
    ...filters,
    within: withinDays ?? '',
    sort: sort === directorySorts[0] ? '' : sort,
  }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(pairs)) if (value !== '') search.set(name, String(value))
  if (page > 1) search.set('page', String(page))
  return search.size > 0 ? `?${search}` : ''
}

/** The part of the query that the directory itself filters by. */
export function toFilters(query: DirectoryQuery): DirectoryFilters {
  const list = (value: string) => (value === '' ? [] : [value])
  return DirectoryFilters.parse({
    topics: list(query.topic),
    fields: list(query.field),
    languages: list(query.language),
    formats: list(query.format),
    genders: list(query.gender),
    credits: list(query.credits),
    prices: list(query.price),
  })
}

/** How many filters are set, besides the words searched for. */
export function countFilters(query: DirectoryQuery): number {
  const { text: _text, page: _page, sort: _sort, withinDays, ...filters } = query
  return [...Object.values(filters), withinDays ?? ''].filter((value) => value !== '').length
}

function known(kind: keyof DirectoryFilters, value: string): string {
  return DirectoryFilters.shape[kind].safeParse([value]).success ? value : ''
}
