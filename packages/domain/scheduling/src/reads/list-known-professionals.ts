import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { type KnownProfessional, limits } from '../contracts.ts'
import { listKnown } from '../store/known-professionals.ts'
import { findLink } from '../store/request-links.ts'

/** Everybody whom the person of this call sees or saw, in every hub and outside, who was met last first. */
export async function listKnownProfessionals(ctx: Ctx): Promise<KnownProfessional[]> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await listKnown(ctx, limits.knownProfessionalsMax)
    return Promise.all(
      rows.map(async ({ since, privateSince, nextAt, lastAt, ...row }) => ({
        ...row,
        since: since.toString(),
        privateSince: privateSince?.toString() ?? null,
        nextAt: nextAt && toIso(nextAt),
        lastAt: lastAt && toIso(lastAt),
        takesRequests:
          privateSince !== null && (await findLink(ctx, row.professionalId as ProfessionalId)) !== null,
      })),
    )
  })
}

function toIso(epochMilliseconds: string): string {
  return new Date(Number(epochMilliseconds)).toISOString()
}
