import type { TxCtx } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Service } from '@kara/directory/contracts'
import { findListing, offeredHere } from '@kara/hubs'
import type { CompanyId, HubId, ProfessionalId } from '@kara/kernel'

export interface OfferedByColleague {
  readonly hubId: HubId | null
  /** None: they are not in this hub any more, or are booked on request there. */
  readonly services: readonly Service[]
}

/** What a colleague can be booked for on the spot: in one hub at its prices, or outside of all at their own. */
export async function offeredByColleague(
  ctx: TxCtx,
  colleagueId: ProfessionalId,
  companyId: CompanyId | null,
): Promise<OfferedByColleague> {
  const { services } = await getProfessional(ctx, { id: colleagueId })
  if (!companyId) return { hubId: null, services }
  const listing = await findListing(ctx, colleagueId)
  const hubId = (listing?.hubId as HubId | undefined) ?? null
  if (listing?.bookingMode !== 'open') return { hubId, services: [] }
  return { hubId, services: offeredHere(services, listing) }
}
