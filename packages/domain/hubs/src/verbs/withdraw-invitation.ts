import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type HubListing, WithdrawInvitationInput } from '../contracts.ts'
import { listingMissing, notListed } from '../errors.ts'
import { listingRemoved, listingWithdrawn } from '../events.ts'
import { toListing } from '../rules/views.ts'
import { lockHub } from '../store/hubs.ts'
import * as store from '../store/listings.ts'

/**
 * Takes an invitation back, or a listed professional out of the hub: no new bookings; sessions that are
 * booked stay. Withdrawing again changes nothing.
 *
 * @throws `hubs.listing_missing`, `hubs.not_listed` when the professional left or declined meanwhile
 */
export async function withdrawInvitation(ctx: Ctx, raw: WithdrawInvitationInput): Promise<HubListing> {
  mayManageHub(ctx)
  const professionalId = WithdrawInvitationInput.parse(raw).professionalId as ProfessionalId
  return inTransaction(ctx, async (ctx) => {
    if (!(await lockHub(ctx))) throw listingMissing()
    const before = await store.findListing(ctx, professionalId)
    if (!before) throw listingMissing()
    if (before.state === 'withdrawn') return toListing(before)
    const listing = await store.changeListing(ctx, before.id, ['invited', 'accepted'], 'withdrawn')
    if (!listing) throw notListed()
    const { id: listingId, hubId } = listing
    await recordAudit(ctx, 'hub_listing.withdrawn', {
      kind: 'hub_listing',
      id: listingId,
      detail: { was: before.state },
    })
    const facts = { companyId: companyOf(ctx), hubId, listingId, professionalId }
    await publish(ctx, before.state === 'accepted' ? listingRemoved(facts) : listingWithdrawn(facts))
    return toListing(listing)
  })
}
