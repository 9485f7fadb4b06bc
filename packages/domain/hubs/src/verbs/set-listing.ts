import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { listOwnServices } from '@kara/directory'
import type { Ctx, Id, ServiceId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayAnswer } from '../access.ts'
import { type HubListing, SetListingInput } from '../contracts.ts'
import { listingMissing, notListed, servicesMissing } from '../errors.ts'
import { listingChanged } from '../events.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/**
 * The professional says how one hub books them: with an open calendar or on request, for which of their services,
 * and at what price. What was booked, held or asked for before stays, at its price.
 *
 * @throws `hubs.listing_missing`, `hubs.not_listed`, `hubs.services_missing`
 */
export async function setListing(ctx: Ctx, raw: SetListingInput): Promise<HubListing> {
  const professionalId = mayAnswer(ctx)
  const { listingId: text, bookingMode, serviceIds, prices } = SetListingInput.parse(raw)
  const listingId = text as Id<'hub_listing'>
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockOfProfessional(ctx, listingId)
    if (!before) throw listingMissing()
    const own = (await listOwnServices(ctx)).filter(({ isActive }) => isActive).map(({ id }) => id)
    const chosen = serviceIds && own.filter((id) => serviceIds.includes(id))
    if (chosen?.length === 0) throw servicesMissing()
    // All of them means those to come as well.
    const kept = chosen && chosen.length < own.length ? (chosen as ServiceId[]) : null
    const listing = await store.updateListing(ctx, listingId, {
      bookingMode,
      serviceIds: kept,
      prices: prices && ofServices(prices, own),
    })
    if (!listing) throw notListed()
    const { companyId, hubId } = listing
    await recordAudit(ctx, 'hub_listing.changed', {
      kind: 'hub_listing',
      id: listingId,
      detail: { bookingMode, services: kept?.length ?? null },
    })
    await publish(ctx, listingChanged({ companyId, hubId, listingId, professionalId }))
    return toListing(listing)
  })
}

/** A price of a service that is gone, or was never theirs, means nothing. */
function ofServices(prices: Record<string, number>, own: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(prices).filter(([id]) => own.includes(id)))
}
