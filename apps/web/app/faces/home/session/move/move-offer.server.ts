import { getService } from '@kara/directory'
import { type CompanyId, type Ctx, isCodedError, type PersonId, type ServiceId } from '@kara/kernel'
import type { BookedSession } from '@kara/scheduling/contracts'
import { type Offer, offerOf } from '../../../../care/offer.server.ts'
import { personCtx } from '../../../../http/ctx.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import type { PageArgs } from '../../../../http/visit.server.ts'

/** The times to which a session can be moved, as its own hub offers them; null when its service is offered no more. */
export async function moveOfferOf(
  args: PageArgs & { readonly request: Request },
  session: BookedSession,
): Promise<Offer | null> {
  const { timeZone } = await readerOf(args)
  const params = new URL(args.request.url).searchParams
  const ctx = personCtx(args, {
    personId: session.personId as PersonId,
    ...(session.companyId ? { companyId: session.companyId as CompanyId } : {}),
  })
  const service = await findService(ctx, session.serviceId as ServiceId)
  return service && offerOf(ctx, service, { timeZone, week: params.get('week'), day: params.get('day') })
}

async function findService(ctx: Ctx, id: ServiceId) {
  try {
    return await getService(ctx, id)
  } catch (error) {
    if (isCodedError(error) && error.kind === 'not_found') return null
    throw error
  }
}
