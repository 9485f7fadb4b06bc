import { DirectoryFilters } from '@kara/directory/contracts'

/** Filters as they stand in the address of the directory. */
export interface DirectoryQuery {
  readonly text: string
  readonly topic: string
  readonly field: string
  readonly language: string
  readonly format: string
  readonly gender: string
  /** A free time within this many days; null: any time. */
  readonly withinDays: number | null
  /** From 1. */
  readonly page: number
}

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
    withinDays: withinChoices.find((days) => days === within) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

/** The query without its page, as the address holds it. */
export function writeQuery(query: DirectoryQuery, changes: { page?: number } = {}): string {
  const { text, topic, field, language, format, gender, withinDays } = query
  const pairs = { q: text, topic, field, language, format, gender, within: withinDays ?? '' }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(pairs)) if (value !== '') search.set(name, String(value))
  const page = changes.page ?? 1
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
  })
}

/** How many filters are set, besides the words searched for. */
export function countFilters(query: DirectoryQuery): number {
  const { topic, field, language, format, gender, withinDays } = query
  return [topic, field, language, format, gender, withinDays ?? ''].filter((value) => value !== '').length
}

function known(kind: keyof DirectoryFilters, value: string): string {
  return DirectoryFilters.shape[kind].safeParse([value]).success ? value : ''
}
