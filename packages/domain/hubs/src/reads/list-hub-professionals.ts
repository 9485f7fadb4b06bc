import { inTransaction } from '@kara/db'
import { listProfessionals, narrow } from '@kara/directory'
import { type DirectoryFilters, type DirectoryPage, noFilters } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import type { ListedProfessional } from '../contracts.ts'
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
    const modes = new Map<string, 'open' | 'on_request'>(
      listings.map((listing) => [listing.professionalId, listing.bookingMode]),
    )
    const professionals = await listProfessionals(
      ctx,
      listings.map((listing) => listing.professionalId),
    )
    const listed = professionals.map((one) => ({ ...one, bookingMode: modes.get(one.id) ?? 'open' }))
    return narrow(listed, filters)
  })
}
