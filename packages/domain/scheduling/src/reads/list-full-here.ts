import { inTransaction } from '@kara/db'
import type { listProfessionals } from '@kara/directory'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { type AskedFirst, limits } from '../contracts.ts'
import { isFullHere } from '../rules/offer.ts'
import {
  listAlwaysAsked as listAlways,
  listSwitching,
  loadCalendars,
  readAskedFirst,
} from '../store/offer.ts'

type Listed = Awaited<ReturnType<typeof listProfessionals>>[number]

/**
 * Of these professionals with an open calendar, those whose part for the hub of this call is used up and who want to
 * be asked then: until something becomes free again, they are booked on request. For the first of their services.
 */
export function listFullHere(
  ctx: Ctx,
  professionals: readonly Pick<Listed, 'id' | 'timeZone' | 'services'>[],
): Promise<ReadonlySet<string>> {
  return inTransaction(ctx, async (ctx) => {
    const ids = await listSwitching(
      ctx,
      professionals.map(({ id }) => id as ProfessionalId),
    )
    const from = ctx.clock.now()
    const to = from.add({ hours: 24 * limits.offerDaysMax })
    const calendars = await loadCalendars(ctx, ids, from, to)
    const full = professionals.filter(({ id, timeZone, services }) => {
      const calendar = calendars.get(id as ProfessionalId)?.(timeZone)
      const [service] = services
      if (!calendar || !service) return false
      // For whoever comes to the page: also a client from before is then asked, not refused.
      const forAll = { ...calendar, caps: calendar.caps && { ...calendar.caps, isKnownClient: false } }
      return isFullHere(forAll, { minutes: service.minutes, from, to, now: from })
    })
    return new Set(full.map(({ id }) => id))
  })
}

/** Of the services of a professional, those that are asked for in the hub of this call, and within how many hours. */
export function listAskedFirst(ctx: Ctx, professionalId: ProfessionalId): Promise<AskedFirst> {
  return inTransaction(ctx, (ctx) => readAskedFirst(ctx, professionalId))
}

/** The services that are asked for in the hub of this call whenever they begin, of many professionals at once. */
export function listAlwaysAsked(
  ctx: Ctx,
  professionals: readonly Pick<Listed, 'id'>[],
): Promise<ReadonlySet<string>> {
  return inTransaction(ctx, async (ctx) => {
    const ids = professionals.map(({ id }) => id as ProfessionalId)
    return new Set(await listAlways(ctx, ids))
  })
}

/** How somebody is booked in this hub right now: an open calendar of which nothing is left goes on by request. */
export async function readBookingMode(
  ctx: Ctx,
  bookingMode: 'open' | 'on_request',
  professional: Pick<Listed, 'id' | 'timeZone' | 'services'>,
): Promise<'open' | 'on_request'> {
  if (bookingMode === 'on_request') return 'on_request'
  return (await listFullHere(ctx, [professional])).has(professional.id) ? 'on_request' : 'open'
}
