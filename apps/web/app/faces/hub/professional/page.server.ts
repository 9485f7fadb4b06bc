import { findPolicy } from '@kara/credits'
import { findTimeAway, getProfessional, spokenIn } from '@kara/directory'
import { findListing, offeredHere } from '@kara/hubs'
import { notFound, type ProfessionalId } from '@kara/kernel'
import {
  bookableFirst,
  listAlwaysAsked,
  listAskedFirst,
  readBookingMode,
  readTypicalReply,
} from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { offerOf } from '../../../care/offer.server.ts'
import { asClient, requireOpenHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { refusalOf } from './refusal.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireOpenHub(args)
  const { locale, timeZone } = await readerOf(args)
  const search = new URL(args.request.url).searchParams
  const professional = await getProfessional(ctx, { slug: args.params.slug ?? '' })
  const [listing, policy, away] = await Promise.all([
    findListing(ctx, professional.id as ProfessionalId),
    findPolicy(ctx),
    findTimeAway(ctx, professional.id as ProfessionalId),
  ])
  const hasStopped = away?.isNow && away.isForGood
  if (!listing || hasStopped) throw notFound('web.no_page', 'There is no page at this address.')
  const asked = await listAlwaysAsked(ctx, [professional])
  const services = bookableFirst(offeredHere(professional.services, listing), asked)
  const service = services.find(({ id }) => id === search.get('service')) ?? services[0] ?? null
  const bookingMode = await readBookingMode(ctx, listing.bookingMode, { ...professional, services })
  const askedFirst = await listAskedFirst(ctx, professional.id as ProfessionalId)
  const askedWithin = service ? askedFirst[service.id] : undefined
  const isOnRequest = bookingMode === 'on_request' || askedWithin === null
  const isOpen = bookingMode === 'open' && service !== null
  const isThere = search.get('zone') === 'there'
  const asking = await asClient(args, ctx)
  const shownZone = isThere ? professional.timeZone : timeZone
  const [offer, refusal, typicalReply] = await Promise.all([
    isOpen
      ? offerOf(asking, service, {
          ...{ timeZone: shownZone, week: search.get('week'), day: search.get('day') },
          isWithAsked: askedWithin !== undefined,
        })
      : null,
    isOpen ? refusalOf(asking, service, search) : null,
    isOnRequest ? readTypicalReply(ctx, professional.id as ProfessionalId) : null,
  ])
  const inReadersWords = (texts: Readonly<Record<string, string>>) => texts[locale] ?? texts.en ?? ''
  return {
    slug: professional.slug,
    name: professional.displayName,
    title: professional.title[locale],
    portrait: professional.portrait,
    about: professional.about[locale],
    education: professional.education.map(inReadersWords),
    topics: professional.topics,
    languages: professional.languages,
    timeZone: professional.timeZone,
    /** Times are shown by the professional's clock. */
    isThere,
    services: services.map((one) => ({
      ...one,
      name: one.name[locale],
      isAsked: bookingMode === 'open' && asked.has(one.id),
      // Named only where it says something that the profile does not.
      languages: one.languages.length > 0 ? spokenIn(one, professional) : [],
    })),
    serviceId: service?.id ?? null,
    isSponsored: policy !== null,
    isOnRequest,
    /** By request for this service alone: others may have times. */
    isOneAsked: bookingMode === 'open' && isOnRequest,
    /** Times that begin within so many hours are asked for; null: none is. */
    askedWithin: askedWithin ?? null,
    away: away && { ...away, backOn: away.isHidden ? null : away.backOn },
    typicalReply,
    replyDays: listing.rules.replyDays,
    offer,
    refusal,
  }
}
