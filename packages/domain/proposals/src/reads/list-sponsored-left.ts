import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayPropose } from '../access.ts'
import { limits, type SponsoredLeft } from '../contracts.ts'
import * as store from '../store/credits.ts'

/**
 * What is left of what companies give to a client of the professional, of those alone that paid sessions of the two, and
 * only up to a few sessions: enough to plan by.
 */
export function listSponsoredLeft(ctx: Ctx, personId: PersonId): Promise<SponsoredLeft[]> {
  mayPropose(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listSponsored(ctx, personId)
    return rows.map(({ companyId, halves }) => ({
      companyId,
      halves,
      isMore: halves >= limits.leftShownHalvesMax,
    }))
  })
}
