import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { HubListing } from '../contracts.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/** The accepted listing of a professional in the hub of this call; null when there is none. */
export function findListing(ctx: Ctx, professionalId: ProfessionalId): Promise<HubListing | null> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findAccepted(ctx, professionalId)
    return row && toListing(row)
  })
}

/** Everybody who is listed in the hub of this call. */
export function listListings(ctx: Ctx): Promise<HubListing[]> {
  return inTransaction(ctx, async (ctx) => (await store.listAccepted(ctx)).map(toListing))
}
