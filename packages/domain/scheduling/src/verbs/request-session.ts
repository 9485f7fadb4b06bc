import { getEmployment } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { getService } from '@kara/directory'
import { findListing } from '@kara/hubs'
import { type Ctx, companyOf, invariant, type ProfessionalId, personOf, type ServiceId } from '@kara/kernel'
import { mayRequest } from '../access.ts'
import { RequestSessionInput, type SessionRequest } from '../contracts.ts'
import { notListed, notOnRequest } from '../errors.ts'
import { getRequest } from '../reads/get-request.ts'
import { clockFrom } from '../rules/requests.ts'
import { planTurn, recordTurnAudit } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

export interface Requested {
  readonly request: SessionRequest
  /** The two have an open request: a second one is the first. */
  readonly isExisting: boolean
}

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
    const professionalId = service.professionalId as ProfessionalId
    const [listing] = await Promise.all([findListing(ctx, professionalId), getEmployment(ctx)])
    if (!listing) throw notListed()
    if (listing.bookingMode !== 'on_request') throw notOnRequest()
    const now = ctx.clock.now()
    const request = await requests.insertRequest(ctx, {
      id: ctx.ids.next<'session_request'>(),
      personId: personOf(ctx),
      professionalId,
      companyId: companyOf(ctx),
      hubId: listing.hubId as never,
      serviceId: service.id as ServiceId,
      serviceName: service.name,
      minutes: service.minutes,
      modality: service.modality,
      place: service.place,
      wishes: input.wishes,
      clientTimeZone: input.timeZone,
      funding: input.funding,
      costHalves: service.costHalves,
      priceMinor: service.priceMinor,
      currency: service.currency,
      state: 'waiting',
      ...clockFrom(now),
      createdAt: now,
      referred: [],
    })
    if (!request) {
      const existing = await requests.findOpenRequest(ctx, personOf(ctx), professionalId)
      invariant(existing, 'an open request stood in the way of a second one')
      return { request: await getRequest(ctx, existing.id), isExisting: true }
    }
    await planTurn(ctx, request)
    await recordTurnAudit(ctx, request, 'sent', 'sent')
    return { request: await getRequest(ctx, request.id), isExisting: false }
  })
}
