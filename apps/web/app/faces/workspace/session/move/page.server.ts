import { getProfessional } from '@kara/directory'
import { type CompanyId, notFound, professionalOf, type ServiceId } from '@kara/kernel'
import { explainTime } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { offerOf } from '../../../../care/offer.server.ts'
import { dayIn } from '../../../../care/week.ts'
import { requireProfessional } from '../../../../http/guards.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import { judgeAskedTime, readAskedTime } from '../../choose-time/asked-time.server.ts'
import { getOwnSession } from '../session-view.server.ts'

/** The free times that a session can move to; or one time, with what keeps it from being offered. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ timeZone }, session, professional] = await Promise.all([
    readerOf(args),
    getOwnSession(ctx, args.params.sessionId),
    getProfessional(ctx, { id: professionalOf(ctx) }),
  ])
  const now = ctx.clock.now()
  const { id, startsAt, state, companyId, rules } = session
  if (state !== 'scheduled' || Date.parse(startsAt) <= now.epochMilliseconds)
    throw notFound('web.no_page', 'This session does not move any more.')
  const search = new URL(args.request.url).searchParams
  const [week, day] = [search.get('week'), search.get('day')]
  const at = readAskedTime(search, timeZone)
  const isRead = at !== null && at !== 'unreadable'
  const insteadOf = Temporal.Instant.from(startsAt)
  const service = professional.services.find((one) => one.id === session.serviceId)
  const inHub = companyId ? { companyId: companyId as CompanyId } : {}
  const asItIs = { insteadOf, isAgreed: true, ...inHub }
  const [offer, asked] = await Promise.all([
    service && !isRead ? offerOf(ctx, service, { ...{ timeZone, week, day }, ...asItIs }) : null,
    isRead
      ? judgeAskedTime(at, timeZone, async (instant) =>
          service ? explainTime(ctx, service.id as ServiceId, instant, asItIs) : null,
        )
      : null,
  ])
  return {
    session: { id, startsAt, undoMinutes: rules.undoMinutes },
    offer,
    asked,
    isUnreadable: at === 'unreadable',
    professional: { name: professional.displayName, timeZone: professional.timeZone },
    today: dayIn(timeZone, now).toString(),
  }
}
