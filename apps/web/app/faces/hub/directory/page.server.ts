import { findPolicy } from '@kara/credits'
import { narrow } from '@kara/directory'
import { listHubProfessionals } from '@kara/hubs'
import type { ListedProfessional } from '@kara/hubs/contracts'
import { type Locale, searchKey, translator } from '@kara/language'
import { listNextFree } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cardsPerPage, type DirectoryQuery, readQuery, toFilters } from '../../../care/directory-query.ts'
import { vocabulary } from '../../../care/vocabulary.ts'
import { requireOpenHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

/** Times shown on a card. */
const timesPerCard = 3

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireOpenHub(args)
  const query = readQuery(new URL(args.request.url).searchParams)
  const [{ locale }, everybody, policy] = await Promise.all([
    readerOf(args),
    listHubProfessionals(ctx),
    findPolicy(ctx),
  ])
  const named = everybody.professionals.filter((one) => isNamed(one, query.text, locale))
  const isSoon = query.withinDays === null ? null : await listFreeSoon(ctx, named, query)
  const reachable = isSoon ? named.filter(({ id }) => isSoon.has(id)) : named
  const { professionals, facets } = narrow(reachable, toFilters(query))
  const pages = Math.max(1, Math.ceil(professionals.length / cardsPerPage))
  const page = Math.min(query.page, pages)
  const shown = professionals.slice((page - 1) * cardsPerPage, page * cardsPerPage).map((one) => ({
    ...one,
    services: one.services.filter((service) => query.format === '' || service.modality === query.format),
  }))
  const open = shown.filter((one) => one.bookingMode === 'open')
  const nextFree = await listNextFree(ctx, open, timesPerCard)
  return {
    query: { ...query, page },
    facets,
    pages,
    found: professionals.length,
    total: everybody.total,
    isSponsored: policy !== null,
    cards: shown.map((one) => toCard(one, nextFree.get(one.id) ?? [], locale)),
  }
}

// A card says what helps to choose; the profile has the rest, so it is not sent twice.
function toCard(one: ListedProfessional, slots: readonly { startsAt: string }[], locale: Locale) {
  const [service] = one.services
  return {
    slug: one.slug,
    name: one.displayName,
    title: one.title[locale],
    portrait: one.portrait,
    topics: one.topics.slice(0, 4),
    languages: one.languages,
    formats: [...new Set(one.services.map(({ modality }) => modality))],
    isOnRequest: one.bookingMode === 'on_request',
    service: service && {
      id: service.id,
      minutes: service.minutes,
      costHalves: service.costHalves,
      priceMinor: service.priceMinor,
      currency: service.currency,
    },
    times: slots.map(({ startsAt }) => startsAt),
  }
}

async function listFreeSoon(
  ctx: Parameters<typeof listNextFree>[0],
  professionals: readonly ListedProfessional[],
  query: DirectoryQuery,
): Promise<Set<string>> {
  const open = professionals.filter(({ bookingMode }) => bookingMode === 'open')
  const nextFree = await listNextFree(ctx, open, 1)
  const until = ctx.clock.now().add({ hours: 24 * (query.withinDays ?? 0) }).epochMilliseconds
  const soon = [...nextFree].filter(([, [slot]]) => slot && Date.parse(slot.startsAt) <= until)
  return new Set(soon.map(([id]) => id))
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
