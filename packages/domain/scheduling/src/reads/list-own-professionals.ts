import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { limits } from '../contracts.ts'
import { findLink } from '../store/request-links.ts'
import { listPrivateConnections } from '../store/sessions.ts'

export interface OwnProfessional {
  readonly professionalId: ProfessionalId
  readonly since: string
  /** Their own page takes requests now. */
  readonly takesRequests: boolean
}

/** Professionals whom the person of this call sees outside of every hub, latest first. */
export async function listOwnProfessionals(ctx: Ctx): Promise<OwnProfessional[]> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await listPrivateConnections(ctx, limits.ownProfessionalsMax)
    return Promise.all(
      rows.map(async ({ professionalId, privateSince }) => ({
        professionalId,
        since: String(privateSince),
        takesRequests: (await findLink(ctx, professionalId as ProfessionalId)) !== null,
      })),
    )
  })
}
