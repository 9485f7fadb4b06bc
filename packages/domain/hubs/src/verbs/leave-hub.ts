import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayAnswer } from '../access.ts'
import { type HubListing, LeaveHubInput } from '../contracts.ts'
import { listingMissing, notListed } from '../errors.ts'
import { listingLeft } from '../events.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/**
 * The professional takes no new bookings in a hub; sessions that are booked stay. Leaving again changes
 * nothing.
 *
 * @throws `hubs.listing_missing`, `hubs.not_listed`
 */
export async function leaveHub(ctx: Ctx, raw: LeaveHubInput): Promise<HubListing> {
  const professionalId = mayAnswer(ctx)
  const listingId = LeaveHubInput.parse(raw).listingId as Id<'hub_listing'>
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockOfProfessional(ctx, listingId)
    if (!before) throw listingMissing()
    if (before.state === 'left') return toListing(before)
    const listing = await store.changeListing(ctx, listingId, ['accepted'], 'left')
    if (!listing) throw notListed()
    const { companyId, hubId } = listing
    await recordAudit(ctx, 'hub_listing.left', { kind: 'hub_listing', id: listingId })
    await publish(ctx, listingLeft({ companyId, hubId, listingId, professionalId }))
    return toListing(listing)
  })
}
