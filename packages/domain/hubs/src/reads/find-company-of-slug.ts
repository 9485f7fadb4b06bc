import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mayLookAcross } from '../access.ts'
import * as store from '../store/hubs.ts'

/** Whose hub has this name in its address, published or not; for support and the set-up of hubs from files. */
export function findCompanyOfSlug(ctx: Ctx, slug: string): Promise<CompanyId | null> {
  mayLookAcross(ctx)
  return inTransaction(ctx, (ctx) => store.findCompanyOfSlug(ctx, slug))
}
