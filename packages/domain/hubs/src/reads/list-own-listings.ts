import { inTransaction } from '@kara/db'
import { listProfessionals } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import { maySeeOwnHub } from '../access.ts'
import { limits, type OwnListing } from '../contracts.ts'
import { expiryOf } from '../rules/invitations.ts'
import { toListing, toTerms } from '../rules/views.ts'
import * as store from '../store/listings.ts'

/** Everybody whom the company invited, with what became of it, oldest invitation first. */
export function listOwnListings(ctx: Ctx): Promise<OwnListing[]> {
  maySeeOwnHub(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listListings(ctx, limits.listingsMax)
    const professionals = await listProfessionals(
      ctx,
      rows.map((row) => row.professionalId),
    )
    return rows.map((row) => ({
      ...toListing(row),
      terms: toTerms(row.terms),
      professional: professionals.find(({ id }) => id === row.professionalId) ?? null,
      invitedAt: row.invitedAt.toString(),
      expiresAt: expiryOf(row.invitedAt).toString(),
      decidedAt: row.decidedAt?.toString() ?? null,
    }))
  })
}
