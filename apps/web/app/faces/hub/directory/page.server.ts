import { findPolicy } from '@kara/credits'
import { listHubProfessionals } from '@kara/hubs'
import type { ListedProfessional } from '@kara/hubs/contracts'
import type { Locale } from '@kara/language'
import { bookableFirst, listAlwaysAsked, listFullHere, listNextFree } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cardsPerPage, readQuery } from '../../../care/directory-query.ts'
import { requireOpenHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { findInDirectory, serviceOf, timesPerCard } from './find-in-directory.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireOpenHub(args)
  const query = readQuery(new URL(args.request.url).searchParams)
  const [{ locale }, everybody, policy] = await Promise.all([
    readerOf(args),
    listHubProfessionals(ctx),
    findPolicy(ctx),
  ])
  const now = ctx.clock.now()
  const asked = await listAlwaysAsked(ctx, everybody.professionals)
  const fitting = everybody.professionals.map((one) => {
    const fits = serviceOf(one, query)
    return { ...fits, services: bookableFirst(fits.services, asked) }
  })
  const isAsked = ({ services: [first] }: ListedProfessional) => first !== undefined && asked.has(first.id)
  const full = await listFullHere(ctx, fitting)
  const onRequest = new Set(
    fitting
      .filter((one) => one.bookingMode === 'on_request' || full.has(one.id) || isAsked(one))
      .map(({ id }) => id),
  )
  const open = fitting.filter(({ id }) => !onRequest.has(id))
  const nextFree = await listNextFree(ctx, open, timesPerCard)
  const { professionals, facets, soon } = findInDirectory(everybody.professionals, {
    query,
    locale,
    now,
    isSponsored: policy !== null,
    nextFree,
  })
  const pages = Math.max(1, Math.ceil(professionals.length / cardsPerPage))
  const page = Math.min(query.page, pages)
  const shown = professionals.slice((page - 1) * cardsPerPage, page * cardsPerPage)
  const fittingOf = new Map(fitting.map((one) => [one.id, one]))
  return {
    query: { ...query, page },
    facets,
    soon,
    pages,
    found: professionals.length,
    total: everybody.total,
    isSponsored: policy !== null,
    cards: shown.map((one) => ({
      ...toCard(fittingOf.get(one.id) ?? one, nextFree.get(one.id) ?? [], locale),
      isOnRequest: onRequest.has(one.id),
      away: one.away && { backOn: one.away.backOn },
    })),
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
