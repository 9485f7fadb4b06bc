import { getService } from '@kara/directory'
import { isCodedError, type ServiceId } from '@kara/kernel'
import { bookSeries, findSeries, planSeries } from '@kara/scheduling'
import { BookSeriesInput, PlanSeriesInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findCardToPay } from '../../../../care/card-to-pay.server.ts'
import { findCounterpart, requireSession } from '../../../../care/own-sessions.server.ts'
import {
  chosenDates,
  datesOfSearch,
  leaveForCard,
  requireMeans,
  seriesRefusal,
} from '../../../../care/series-form.server.ts'
import { toSessionView } from '../../../../care/session-view.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { requirePerson } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { homePaths } from '../../paths.ts'
import { seriesMessages } from '../series-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  if (await findSeries(ctx, sessionId)) throw redirect(homePaths.series(sessionId))
  const { searchParams } = new URL(args.request.url)
  const input = PlanSeriesInput.safeParse({ ...Object.fromEntries(searchParams), sessionId })
  const [{ locale }, professional, service, pays] = await Promise.all([
    readerOf(args),
    findCounterpart(ctx, session),
    getService(ctx, session.serviceId as ServiceId),
    findCardToPay(ctx, session),
  ])
  // Planned in any case, so that a session that cannot be repeated leads back before anybody chooses.
  const rhythm = input.success ? input.data : { sessionId, everyWeeks: 1, count: 2 }
  const dates = await planSeries(ctx, rhythm).catch((error: unknown) => {
    if (isCodedError(error) && error.kind === 'precondition') throw redirect(homePaths.session(sessionId))
    throw error
  })
  const counterpart = professional
    ? { name: professional.displayName, portrait: professional.portrait, slug: professional.slug }
    : undefined
  return {
    session: toSessionView(session, counterpart, { locale, now: ctx.clock.now() }),
    everyWeeks: input.success ? input.data.everyWeeks : 1,
    count: input.success ? input.data.count : 6,
    dates: input.success ? dates : null,
    costHalves: service.costHalves,
    price: { amountMinor: service.priceMinor, currency: service.currency },
    pays,
    chosen: datesOfSearch(searchParams),
  }
}

/** Books the dates that were chosen; what stands in the way comes back with what was chosen. */
export async function action(args: ActionFunctionArgs) {
  await requirePerson(args)
  const { ctx, sessionId, session } = await requireSession(args)
  const form = await args.request.formData()
  const everyWeeks = Number(form.get('everyWeeks'))
  const chosen = chosenDates(form)
  // Where there is no script the dates are counted again by sending them.
  if (form.get('intent') === 'count') return data({ chosen, problem: null, short: null })
  const back = homePaths.repeat(sessionId, { everyWeeks, count: Number(form.get('count')), chosen })
  if (form.get('intent') === 'card')
    return leaveForCard(args, ctx, { backAt: homePaths.cardVisit('{SETUP_ID}'), returnTo: back })
  const shortfall = form.get('shortfall') ?? undefined
  const input = BookSeriesInput.safeParse({ sessionId, everyWeeks, startsAt: chosen, shortfall })
  if (!input.success) return data({ chosen, problem: 'nothing' as const, short: null }, { status: 422 })
  const isSponsored = session.funding !== 'self_pay'
  const isOwn = !isSponsored || input.data.shortfall === 'self_pay'
  await requireMeans(args, ctx, session, {
    isSponsored,
    ownMinor: isOwn ? (session.priceMinor ?? 0) : 0,
    back,
  })
  try {
    const { sessions } = await bookSeries(ctx, input.data)
    const words = await wordsFor(args, seriesMessages)
    const text = words('repeat.done', { count: sessions.length - 1 })
    return redirectWithFlash(args, homePaths.series(sessionId), { tone: 'positive', text })
  } catch (error) {
    const refusal = seriesRefusal(error)
    if (!refusal) throw error
    return data({ chosen, ...refusal }, { status: 409 })
  }
}
