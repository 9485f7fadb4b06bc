import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { HubListing, ListingHere } from '../contracts.ts'
import { toListing, toSessionRules } from '../rules/views.ts'
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
