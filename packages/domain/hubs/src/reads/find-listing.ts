import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { mayWorkForHub } from '../access.ts'
import type { HubListing, ListingHere, ListingTerms } from '../contracts.ts'
import { toSessionRules } from '../rules/session-rules.ts'
import { toListing, toTerms } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/** The accepted listing of a professional in the hub of this call, with its rules; null when there is none. */
export function findListing(ctx: Ctx, professionalId: ProfessionalId): Promise<ListingHere | null> {
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findAccepted(ctx, professionalId)
    return found && { ...toListing(found.listing), rules: toSessionRules(found.hub) }
  })
}

/** Everybody who is listed in the hub of this call. */
export function listListings(ctx: Ctx): Promise<HubListing[]> {
  return inTransaction(ctx, async (ctx) => (await store.listAccepted(ctx)).map(toListing))
}

/**
 * What a company and a professional agreed, also after they parted: what took place before is paid by it. Null for a
 * listing that was made without terms.
 */
export async function findAgreedTerms(
  ctx: Ctx,
  professionalId: ProfessionalId,
): Promise<ListingTerms | null> {
  mayWorkForHub(ctx)
  const listing = await inTransaction(ctx, (ctx) => store.findListing(ctx, professionalId))
  return listing && toTerms(listing.terms)
}
