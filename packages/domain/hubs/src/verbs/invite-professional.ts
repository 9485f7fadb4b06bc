import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { type Ctx, companyOf, deciderOf, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type HubListing, InviteProfessionalInput, limits } from '../contracts.ts'
import { hubMissing, tooManyListings } from '../errors.ts'
import { listingInvited } from '../events.ts'
import { isExpired } from '../rules/invitations.ts'
import { toListing } from '../rules/views.ts'
import { lockHub } from '../store/hubs.ts'
import * as store from '../store/listings.ts'

/**
 * Offers a professional of the directory a place in the hub, with its terms. Somebody who is listed, or
 * was asked under the same terms, is not asked again.
 *
 * @throws `directory.professional_missing`, `hubs.hub_missing`, `hubs.listings_max`
 */
export async function inviteProfessional(ctx: Ctx, raw: InviteProfessionalInput): Promise<HubListing> {
  mayManageHub(ctx)
  const { professionalId: text, terms, bookingMode } = InviteProfessionalInput.parse(raw)
  const professionalId = text as ProfessionalId
  return inTransaction(ctx, async (ctx) => {
    const hub = await lockHub(ctx)
    if (!hub) throw hubMissing()
    await getProfessional(ctx, { id: professionalId })
    const before = await store.findListing(ctx, professionalId)
    if (before && !mayAskAgain(before, { terms, bookingMode }, ctx)) return toListing(before)
    if (!before && (await store.countListings(ctx)) >= limits.listingsMax) throw tooManyListings()
    const listing = await store.saveInvitation(ctx, {
      id: before?.id ?? ctx.ids.next<'hub_listing'>(),
      hubId: hub.id,
      professionalId,
      bookingMode,
      terms,
      invitedBy: deciderOf(ctx),
    })
    const facts = { companyId: companyOf(ctx), hubId: hub.id, listingId: listing.id, professionalId }
    await recordAudit(ctx, 'hub_listing.invited', { kind: 'hub_listing', id: listing.id })
    await publish(ctx, listingInvited(facts))
    return toListing(listing)
  })
}

function mayAskAgain(
  before: store.ListingRow,
  offer: { readonly terms: object; readonly bookingMode: string },
  ctx: Ctx,
): boolean {
  if (before.state === 'accepted') return false
  if (before.state !== 'invited' || isExpired(before, ctx.clock.now())) return true
  const known = before.terms as Record<string, unknown>
  const isSame = Object.entries(offer.terms).every(([name, value]) => known[name] === value)
  return !isSame || before.bookingMode !== offer.bookingMode
}
