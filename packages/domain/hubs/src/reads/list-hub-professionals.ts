import { inTransaction } from '@kara/db'
import { listProfessionals, narrow } from '@kara/directory'
import { type DirectoryFilters, type DirectoryPage, noFilters } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import type { ListedProfessional } from '../contracts.ts'
import { offeredHere } from '../rules/listings.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/**
 * The professionals of the hub of this call, narrowed by filters, with what each further choice would
 * show. Their next free times come from `scheduling`.
 */
export function listHubProfessionals(
  ctx: Ctx,
  filters: DirectoryFilters = noFilters,
): Promise<DirectoryPage<ListedProfessional>> {
  return inTransaction(ctx, async (ctx) => {
    const listings = await store.listAccepted(ctx)
    const terms = new Map<string, store.ListingRow>(listings.map((row) => [row.professionalId, row]))
    const professionals = await listProfessionals(
      ctx,
      listings.map((listing) => listing.professionalId),
    )
    const listed = professionals.flatMap((one) => {
      const row = terms.get(one.id)
      if (!row) return []
      const listing = toListing(row)
      return { ...one, bookingMode: listing.bookingMode, services: offeredHere(one.services, listing) }
    })
    return narrow(listed, filters)
  })
}
