import { getEmployment } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { getService } from '@kara/directory'
import { findListing } from '@kara/hubs'
import { type Ctx, companyOf, type HubId, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { mayRequest } from '../access.ts'
import { RequestSessionInput } from '../contracts.ts'
import { notListed, notOnRequest } from '../errors.ts'
import { openRequest, type Requested } from '../steps/open-request.ts'

/**
 * A client asks a professional who takes no bookings on the spot. Nothing is held and nothing is paid until
 * a time is agreed. Asking twice finds the first request.
 *
 * @throws `scheduling.not_listed`, `scheduling.not_on_request`
 */
export async function requestSession(ctx: Ctx, raw: RequestSessionInput): Promise<Requested> {
  mayRequest(ctx)
  const input = RequestSessionInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, input.serviceId as ServiceId)
    const [listing] = await Promise.all([
      findListing(ctx, service.professionalId as ProfessionalId),
      getEmployment(ctx),
    ])
    if (!listing) throw notListed()
    if (listing.bookingMode !== 'on_request') throw notOnRequest()
    return openRequest(ctx, service, input, { companyId: companyOf(ctx), hubId: listing.hubId as HubId })
  })
}
