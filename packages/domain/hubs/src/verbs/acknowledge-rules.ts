import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayAnswer } from '../access.ts'
import { AcknowledgeRulesInput } from '../contracts.ts'
import { listingMissing, notListed } from '../errors.ts'
import * as store from '../store/listings.ts'

/**
 * The professional has read under which rules a hub books from now on. What changes after that is told anew.
 *
 * @throws `hubs.listing_missing`, `hubs.not_listed`
 */
export async function acknowledgeRules(ctx: Ctx, raw: AcknowledgeRulesInput): Promise<void> {
  mayAnswer(ctx)
  const listingId = AcknowledgeRulesInput.parse(raw).listingId as Id<'hub_listing'>
  await inTransaction(ctx, async (ctx) => {
    const listing = await store.lockOfProfessional(ctx, listingId)
    if (!listing) throw listingMissing()
    if (listing.state !== 'accepted') throw notListed()
    await store.keepKnownRules(ctx, listing)
    await recordAudit(ctx, 'hub_listing.rules_acknowledged', { kind: 'hub_listing', id: listingId })
  })
}
