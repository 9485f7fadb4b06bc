import { getEmployment } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { findTimeAway, getProfessional, getService } from '@kara/directory'
import { findListing, offeredHere } from '@kara/hubs'
import { type Ctx, companyOf, type HubId, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { mayRequest } from '../access.ts'
import { RequestSessionInput } from '../contracts.ts'
import { notListed, notOnRequest, professionalAway } from '../errors.ts'
import { readBookingMode } from '../reads/list-full-here.ts'
import { openRequest, type Requested } from '../steps/open-request.ts'
import { readAskedFirst } from '../store/offer.ts'

/**
 * A client asks a professional who takes no bookings on the spot, or none any more because this hub's part is used up,
 * or who wants to be asked for this service, always or at short notice.
 * Nothing is held and nothing is paid until a time is agreed. Asking twice finds the first request.
 *
 * @throws `scheduling.not_listed`, `scheduling.not_on_request`, `scheduling.professional_away`
 */
export async function requestSession(ctx: Ctx, raw: RequestSessionInput): Promise<Requested> {
  mayRequest(ctx)
  const input = RequestSessionInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, input.serviceId as ServiceId)
    const professionalId = service.professionalId as ProfessionalId
    const [listing, { timeZone }, away] = await Promise.all([
      findListing(ctx, professionalId),
      getProfessional(ctx, { id: professionalId }),
      findTimeAway(ctx, professionalId),
      getEmployment(ctx),
    ])
    const [offered] = listing ? offeredHere([service], listing) : []
    if (!listing || !offered) throw notListed()
    if (away?.isNow) throw professionalAway()
    const asked = { id: professionalId, timeZone, services: [service] }
    const isAskedFirst = service.id in (await readAskedFirst(ctx, professionalId))
    if (!isAskedFirst && (await readBookingMode(ctx, listing.bookingMode, asked)) === 'open')
      throw notOnRequest()
    const place = { companyId: companyOf(ctx), hubId: listing.hubId as HubId }
    return openRequest(ctx, offered, input, place, listing.rules)
  })
}
