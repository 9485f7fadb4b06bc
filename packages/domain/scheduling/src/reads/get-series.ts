import { inTransaction, type TxCtx } from '@kara/db'
import { getProfessional, getService } from '@kara/directory'
import type { Service } from '@kara/directory/contracts'
import { findListing, offeredHere } from '@kara/hubs'
import type { CompanyId, Ctx, ServiceId, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { limits, PlanSeriesInput, type Series, type SeriesDate, type Slot } from '../contracts.ts'
import { notRepeatable } from '../errors.ts'
import { startsAfter } from '../rules/series.ts'
import { toBookedSession } from '../rules/views.ts'
import * as store from '../store/series.ts'
import * as sessions from '../store/sessions.ts'
import { explainTime, listSlots } from './list-slots.ts'

/** How far from a date that cannot be had its alternatives are looked for. */
const alternativeHours = 72

/** The series that one of the client's sessions belongs to; null: it stands alone. */
export function findSeries(ctx: Ctx, sessionId: SessionId): Promise<Series | null> {
  if (ctx.scope.role !== 'worker') mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findSeriesOf(ctx, sessionId)
    return found && viewOf(ctx, found.series)
  })
}

/** A series by itself, for the letters about it; null: it never was. */
export function getSeries(ctx: Ctx, id: store.SeriesId): Promise<Series | null> {
  return inTransaction(ctx, async (ctx) => {
    const series = await store.findSeries(ctx, id)
    return series && viewOf(ctx, series)
  })
}

export async function viewOf(ctx: TxCtx, { id, everyWeeks, madeBy, undoUntil }: store.SeriesRow) {
  const rows = await store.listSessions(ctx, id)
  return {
    id,
    everyWeeks,
    madeBy,
    undoUntil: undoUntil.toString(),
    sessions: rows.map(({ session, booking, isToldTogether }) => ({
      ...toBookedSession(session, booking),
      isToldTogether,
    })),
  } satisfies Series
}

/**
 * The dates that would follow a booked session, each as the offer has it: free, or with the reason why not and the
 * nearest free times.
 *
 * @throws `scheduling.session_missing`, `scheduling.not_repeatable`
 */
export async function planSeries(ctx: Ctx, raw: PlanSeriesInput): Promise<SeriesDate[]> {
  mayActAsClient(ctx)
  const input = PlanSeriesInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return inTransaction(await sessions.atItsCompany(ctx, sessionId), async (ctx) => {
    const { session } = await sessions.lockBooked(ctx, sessionId)
    await repeatableService(ctx, session)
    const { timeZone } = await getProfessional(ctx, { id: session.professionalId })
    return judgeDates(ctx, session.serviceId, startsAfter(session.startsAt, timeZone, input))
  })
}

/** The service of a session of which more can be booked: it is to come, and its hub offers it for booking at once. */
export async function repeatableService(ctx: TxCtx, session: sessions.SessionRow): Promise<Service> {
  if (session.state !== 'scheduled' || !session.hubId) throw notRepeatable()
  const [listing, service] = await Promise.all([
    findListing(ctx, session.professionalId),
    getService(ctx, session.serviceId),
  ])
  const [offered] = listing ? offeredHere([service], listing) : []
  if (!offered || listing?.bookingMode !== 'open') throw notRepeatable()
  return offered
}

/** Each date as the offer has it, with the nearest free times for one that cannot be had. */
export async function judgeDates(
  ctx: TxCtx,
  serviceId: ServiceId,
  starts: readonly Temporal.Instant[],
  companyId?: CompanyId,
): Promise<SeriesDate[]> {
  const dates: SeriesDate[] = []
  for (const at of starts) {
    const reason = await explainTime(ctx, serviceId, at, { companyId, isAgreed: true })
    const alternatives = reason ? await listNear(ctx, serviceId, at, companyId) : []
    dates.push({ startsAt: at.toString(), reason, alternatives })
  }
  return dates
}

async function listNear(
  ctx: TxCtx,
  serviceId: ServiceId,
  at: Temporal.Instant,
  companyId?: CompanyId,
): Promise<Slot[]> {
  const from = at.subtract({ hours: alternativeHours })
  const to = at.add({ hours: alternativeHours })
  const { slots } = await listSlots(ctx, { serviceId, from, to, companyId, isAgreed: true })
  const distance = ({ startsAt }: Slot) =>
    Math.abs(Temporal.Instant.from(startsAt).epochMilliseconds - at.epochMilliseconds)
  return slots
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, limits.alternatives)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
