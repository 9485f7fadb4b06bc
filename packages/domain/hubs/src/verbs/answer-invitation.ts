import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayAnswer } from '../access.ts'
import { AnswerInvitationInput, type HubListing } from '../contracts.ts'
import { invitationAnswered, invitationExpired, listingMissing } from '../errors.ts'
import { listingAccepted, listingDeclined } from '../events.ts'
import { isExpired } from '../rules/invitations.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/**
 * The professional takes or refuses a place in a hub. The same answer again changes nothing.
 *
 * @throws `hubs.listing_missing`, `hubs.invitation_answered`, `hubs.invitation_expired`
 */
export async function answerInvitation(ctx: Ctx, raw: AnswerInvitationInput): Promise<HubListing> {
  const professionalId = mayAnswer(ctx)
  const { listingId: text, answer } = AnswerInvitationInput.parse(raw)
  const listingId = text as Id<'hub_listing'>
  const state = answer === 'accept' ? 'accepted' : 'declined'
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockOfProfessional(ctx, listingId)
    if (!before) throw listingMissing()
    if (before.state === state) return toListing(before)
    if (isExpired(before, ctx.clock.now())) throw invitationExpired()
    const listing = await store.changeListing(ctx, listingId, ['invited'], state)
    if (!listing) throw invitationAnswered()
    if (state === 'accepted') await store.keepKnownRules(ctx, listing)
    const facts = { companyId: listing.companyId, hubId: listing.hubId, listingId, professionalId }
    await recordAudit(ctx, `hub_listing.${state}`, { kind: 'hub_listing', id: listingId })
    await publish(ctx, state === 'accepted' ? listingAccepted(facts) : listingDeclined(facts))
    return toListing(listing)
  })
}
