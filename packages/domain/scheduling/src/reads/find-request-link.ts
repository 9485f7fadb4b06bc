import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, professionalOf } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import type { RequestLink } from '../contracts.ts'
import * as store from '../store/request-links.ts'

/** The page of a professional's own, for whoever opens it; null while it is switched off. */
export function findRequestLink(ctx: Ctx, professionalId: ProfessionalId): Promise<RequestLink | null> {
  return inTransaction(ctx, (ctx) => store.findLink(ctx, professionalId))
}

/** The same as its professional set it; off until they do. */
export async function getOwnRequestLink(ctx: Ctx): Promise<RequestLink> {
  mayActAsProfessional(ctx)
  const link = await inTransaction(ctx, (ctx) => store.findLink(ctx, professionalOf(ctx)))
  return link ?? { isOn: false, serviceIds: null }
}
