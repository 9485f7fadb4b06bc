import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, ProfessionalId } from '@kara/kernel'
import { mayLookAcross } from '../access.ts'
import * as store from '../store/listings.ts'

/** In which hubs a professional is listed, by name. For support, who learns nothing of what was agreed there. */
export function listHubsForSupport(
  ctx: Ctx,
  professionalId: ProfessionalId,
): Promise<{ readonly companyId: CompanyId; readonly name: string }[]> {
  mayLookAcross(ctx)
  return inTransaction(ctx, (ctx) => store.listHubsListing(ctx, professionalId))
}
