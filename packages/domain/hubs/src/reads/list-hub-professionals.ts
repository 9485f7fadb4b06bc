import { inTransaction } from '@kara/db'
import { listProfessionals, listTimesAway, narrow } from '@kara/directory'
import { type DirectoryFilters, type DirectoryPage, noFilters } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import type { ListedProfessional } from '../contracts.ts'
import { offeredHere } from '../rules/listings.ts'
import { toListing } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/**
 * The professionals of the hub of this call who do not hide while they are away, narrowed by filters, with what each further choice would
 * show. Their next free times come from `scheduling`.
 */
export function listHubProfessionals(
  ctx: Ctx,
  filters: DirectoryFilters = noFilters,
): Promise<DirectoryPage<ListedProfessional>> {
  return inTransaction(ctx, async (ctx) => {
    const listings = await store.listAccepted(ctx)
    const terms = new Map<string, store.ListingRow>(listings.map((row) => [row.professionalId, row]))
    const ids = listings.map((listing) => listing.professionalId)
    const [professionals, timesAway] = await Promise.all([
      listProfessionals(ctx, ids),
      listTimesAway(ctx, ids),
    ])
    const listed = professionals.flatMap((one) => {
      const row = terms.get(one.id)
      const planned = timesAway.get(one.id)
      const away = planned?.isNow ? planned : null
      if (!row || away?.isHidden) return []
      const listing = toListing(row)
      const services = offeredHere(one.services, listing)
      return { ...one, bookingMode: listing.bookingMode, away, services }
    })
    return narrow(listed, filters)
  })
}
