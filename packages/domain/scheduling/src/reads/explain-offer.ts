import { inTransaction, type TxCtx } from '@kara/db'
import { listProfessionals } from '@kara/directory'
import type { Professional, Service } from '@kara/directory/contracts'
import { findListing, offeredHere } from '@kara/hubs'
import { type CompanyId, type Ctx, inScope, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayExplain } from '../access.ts'
import type { ExplainedOffer } from '../contracts.ts'
import { hoursBetween, inStretches, rulesOf } from '../rules/explained.ts'
import { computeOffer } from '../rules/offer.ts'
import { explainWallTime, loadServiceCalendar } from './list-slots.ts'

interface AskedOffer {
  /** The hub that is asked about; without one, wherever the professional works. */
  readonly companyId?: CompanyId | undefined
  /** ISO date on the professional's calendar. */
  readonly day: string
  /** `HH:MM` on their wall. */
  readonly time?: string | undefined
}

/**
 * One day of a professional's offer with the reason of every start, and of one time that is named, for support. It is
 * looked at through the eyes of a visitor of the hub: support learns what anybody could who asks there for each time.
 * Null for who is not shown; the first service unless one is named, and nothing of a day where there is none.
 */
export function explainOffer(
  ctx: Ctx,
  professionalId: ProfessionalId,
  { serviceId, ...asked }: AskedOffer & { readonly serviceId?: string | undefined },
): Promise<{
  readonly services: readonly Service[]
  readonly service: Service | null
  readonly explained: ExplainedOffer | null
} | null> {
  mayExplain(ctx)
  const { companyId } = asked
  const asVisitor = inScope(ctx, companyId ? { role: 'visitor', companyId } : { role: 'visitor' })
  return inTransaction(asVisitor, async (ctx) => {
    const [professional] = await listProfessionals(ctx, [professionalId])
    if (!professional) return null
    const { services } = professional
    const service = services.find(({ id }) => id === serviceId) ?? services[0] ?? null
    return { services, service, explained: service && (await explain(ctx, professional, service, asked)) }
  })
}

async function explain(
  ctx: TxCtx,
  { id: professionalId, timeZone }: Professional,
  service: Service,
  { companyId, day, time }: AskedOffer,
): Promise<ExplainedOffer> {
  const serviceId = service.id as ServiceId
  const date = Temporal.PlainDate.from(day)
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant()
  const span = { from: startOf(date), to: startOf(date.add({ days: 1 })) }
  const { calendar } = await loadServiceCalendar(ctx, { serviceId, ...span })
  const offer = computeOffer(calendar, {
    ...{ ...span, serviceId, minutes: service.minutes, now: ctx.clock.now() },
  })
  const listing = companyId ? await findListing(ctx, professionalId as ProfessionalId) : null
  const isHere = !companyId || (listing !== null && offeredHere([service], listing).length > 0)
  const named = time ? await explainWallTime(ctx, serviceId, { day, time, timeZone }) : null
  const onRequest = listing?.bookingMode === 'on_request' ? 'on_request' : null
  return {
    timeZone,
    rules: rulesOf(calendar),
    hours: hoursBetween(calendar, span.from, span.to),
    starts: isHere ? inStretches(offer, calendar.startStepMinutes) : [],
    asked: named && { at: named.at, reason: isHere ? (named.reason ?? onRequest) : 'not_here' },
  }
}
