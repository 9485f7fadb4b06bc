import { getService } from '@kara/directory'
import { findListing } from '@kara/hubs'
import {
  type CompanyId,
  type Ctx,
  isCodedError,
  type PersonId,
  type ProfessionalId,
  type ServiceId,
} from '@kara/kernel'
import { listAskedFirst } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { type Offer, offerOf } from '../../../../care/offer.server.ts'
import { listWorkplaces } from '../../../../care/own-sessions.server.ts'
import { personCtx } from '../../../../http/ctx.server.ts'
import { readerOf } from '../../../../http/language.server.ts'
import type { PageArgs } from '../../../../http/visit.server.ts'
import { hubPaths } from '../../../hub/paths.ts'
import { homePaths } from '../../paths.ts'

export interface MoveOffer {
  /** Null: nothing can be chosen here. */
  readonly offer: Offer | null
  /** Times that begin within so many hours are asked for; null: none is. */
  readonly askedWithin: number | null
  /** Where to ask for another time; null: nowhere. */
  readonly askPath: string | null
}

/**
 * The times to which a session can be moved, as its own hub offers them, and the way to those that are only asked for.
 * After the cut-off another time is a new booking, which somebody who agrees on times personally is asked for.
 */
export async function moveOfferOf(
  args: PageArgs & { readonly request: Request },
  session: BookedSession,
  { isLate, slug }: { readonly isLate: boolean; readonly slug: string },
): Promise<MoveOffer> {
  const { timeZone } = await readerOf(args)
  const params = new URL(args.request.url).searchParams
  const ctx = personCtx(args, {
    personId: session.personId as PersonId,
    ...(session.companyId ? { companyId: session.companyId as CompanyId } : {}),
  })
  const service = await findService(ctx, session.serviceId as ServiceId)
  if (!service || (isLate && !session.companyId)) return { offer: null, askedWithin: null, askPath: null }
  const asked = session.companyId ? await readAsked(ctx, service.professionalId, service.id) : 'none'
  const askPath =
    asked === 'none' ? null : await findAskPath(args, session, hubPaths.request(slug, service.id))
  if (isLate && asked === 'always') return { offer: null, askedWithin: null, askPath }
  const place = { timeZone, week: params.get('week'), day: params.get('day') }
  return {
    offer: await offerOf(ctx, service, {
      ...place,
      isAgreed: true,
      insteadOf: Temporal.Instant.from(session.startsAt),
    }),
    askedWithin: typeof asked === 'number' ? asked : null,
    askPath: asked === 'always' ? null : askPath,
  }
}

/** Whether a new booking of the service would have to be asked for in its hub. */
async function readAsked(
  ctx: Ctx,
  professionalId: string,
  serviceId: string,
): Promise<'none' | 'always' | number> {
  const id = professionalId as ProfessionalId
  const [listing, byService] = await Promise.all([findListing(ctx, id), listAskedFirst(ctx, id)])
  if (listing?.bookingMode === 'on_request') return 'always'
  const hours = byService[serviceId]
  return hours === undefined ? 'none' : (hours ?? 'always')
}

async function findAskPath(args: PageArgs, { companyId }: BookedSession, path: string) {
  const place = (await listWorkplaces(args)).find((one) => one.companyId === companyId)
  return place?.hub ? homePaths.hub(place.hub.slug, path) : null
}

async function findService(ctx: Ctx, id: ServiceId) {
  try {
    return await getService(ctx, id)
  } catch (error) {
    if (isCodedError(error) && error.kind === 'not_found') return null
    throw error
  }
}
