import { inTransaction } from '@kara/db'
import { findProfessionalOfPerson, findTimeAway, getService } from '@kara/directory'
import { defaultSessionRules } from '@kara/hubs/contracts'
import { type Ctx, inScope, type ProfessionalId, personOf, type ServiceId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { limits, RequestSessionInput } from '../contracts.ts'
import { inviteToOneself, linkIsOff, professionalAway, requestsEnough } from '../errors.ts'
import { openRequest, type Requested } from '../steps/open-request.ts'
import { findLink } from '../store/request-links.ts'
import { countOpenPrivate } from '../store/requests.ts'

/**
 * Somebody asks a professional on the page of their own, outside of every hub: no company is in it, and the client
 * pays. Asking twice finds the first request, wherever it was sent.
 *
 * @throws `scheduling.link_is_off`, `scheduling.professional_away`, `scheduling.requests_enough`
 */
export async function requestPrivateSession(ctx: Ctx, raw: RequestSessionInput): Promise<Requested> {
  mayActAsClient(ctx)
  const input = RequestSessionInput.parse(raw)
  const own = await findProfessionalOfPerson(inScope(ctx, { role: 'gate', personId: personOf(ctx) }))
  return inTransaction(ctx, async (ctx) => {
    const service = await getService(ctx, input.serviceId as ServiceId)
    if (own?.id === service.professionalId) throw inviteToOneself()
    const link = await findLink(ctx, service.professionalId as ProfessionalId)
    if (!link?.isOn || (link.serviceIds && !link.serviceIds.includes(service.id))) throw linkIsOff()
    const professionalId = service.professionalId as ProfessionalId
    if ((await findTimeAway(ctx, professionalId))?.isNow) throw professionalAway()
    if ((await countOpenPrivate(ctx, professionalId)) >= limits.openPrivateRequestsMax) throw requestsEnough()
    const request = { ...input, funding: 'self_pay' as const }
    return openRequest(ctx, service, request, { companyId: null, hubId: null }, defaultSessionRules)
  })
}
