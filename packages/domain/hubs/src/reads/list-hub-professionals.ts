import { inTransaction } from '@kara/db'
import { listProfessionals, narrow } from '@kara/directory'
import { type DirectoryFilters, type DirectoryPage, noFilters } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import type { ListedProfessional } from '../contracts.ts'
import { offeredHere } from '../rules/listings.ts'
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
    const listed = professionals.map((one) => {
      const { bookingMode = 'open', serviceIds = null } = terms.get(one.id) ?? {}
      return { ...one, bookingMode, services: offeredHere(one.services, serviceIds) }
    })
    return narrow(listed, filters)
  })
}
