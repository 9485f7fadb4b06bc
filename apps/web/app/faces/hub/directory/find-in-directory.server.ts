import { fittingServices, narrow } from '@kara/directory'
import type { ListedProfessional } from '@kara/hubs/contracts'
import { formatter, type Locale, searchKey, translator } from '@kara/language'
import type { Slot } from '@kara/scheduling/contracts'
import type { Temporal } from 'temporal-polyfill'
import { type DirectoryQuery, toFilters, withinChoices } from '../../../care/directory-query.ts'
import { vocabulary } from '../../../care/vocabulary.ts'

/** Times shown on a card. */
export const timesPerCard = 3

interface Search {
  readonly query: DirectoryQuery
  readonly locale: Locale
  readonly now: Temporal.Instant
  /** Whether sessions are paid with credits; else their price counts. */
  readonly isSponsored: boolean
  /** The next free starts of everybody with an open calendar, by their id. */
  readonly nextFree: ReadonlyMap<string, readonly Slot[]>
}

/** The professionals that the query asks for in its order, with what each further choice would show. */
export function findInDirectory(everybody: readonly ListedProfessional[], search: Search) {
  const { query, locale } = search
  const filters = toFilters(query)
  const named = everybody.filter((one) => isNamed(one, query.text, locale))
  const isWithin = (one: ListedProfessional, days: number | null) =>
    days === null || firstFreeOf(one, search) <= search.now.add({ hours: 24 * days }).epochMilliseconds
  const { professionals, facets } = narrow(
    named.filter((one) => isWithin(one, query.withinDays)),
    filters,
  )
  const whenever = narrow(named, filters).professionals
  const soon = withinChoices.map((days) => ({
    days,
    count: whenever.filter((one) => isWithin(one, days)).length,
  }))
  return { professionals: inOrder(professionals, search), facets, soon }
}

/** The professional with those services only that the query is about. */
export function serviceOf(one: ListedProfessional, query: DirectoryQuery): ListedProfessional {
  return { ...one, services: fittingServices(one, toFilters(query)) }
}

function firstFreeOf({ id }: ListedProfessional, { nextFree }: Search): number {
  const [slot] = nextFree.get(id) ?? []
  return slot ? Date.parse(slot.startsAt) : Number.POSITIVE_INFINITY
}

// Whoever has no open time comes last, and people of the same rank stand by name.
function inOrder(found: readonly ListedProfessional[], search: Search): ListedProfessional[] {
  const { query, locale } = search
  const byName = formatter(locale, 'UTC').sortBy(found, ({ displayName }) => displayName)
  if (query.sort === 'name') return byName
  const rankOf = (one: ListedProfessional) =>
    query.sort === 'soonest' ? firstFreeOf(one, search) : costOf(serviceOf(one, query), search)
  const ranks = new Map(byName.map((one) => [one.id, rankOf(one)]))
  return byName.sort((one, other) => {
    const [a, b] = [ranks.get(one.id) ?? 0, ranks.get(other.id) ?? 0]
    return a === b ? 0 : a - b
  })
}

function costOf({ services }: ListedProfessional, { isSponsored }: Search): number {
  return Math.min(...services.map(({ costHalves, priceMinor }) => (isSponsored ? costHalves : priceMinor)))
}

// Somebody may search in words for what could also be chosen: "svefn", "pólska", "psychologist".
function isNamed(one: ListedProfessional, text: string, locale: Locale): boolean {
  if (text === '') return true
  const words = translator(locale, vocabulary) as unknown as (key: string) => string
  const said = [
    one.displayName,
    one.title.en,
    one.title.is,
    words(`field.${one.field}`),
    ...one.topics.map((topic) => words(`topic.${topic}`)),
    ...one.languages.map((language) =>
      language in vocabulary[locale].language ? words(`language.${language}`) : language,
    ),
  ]
  const haystack = searchKey(said.join(' '))
  return searchKey(text)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
