import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import type { HubReach } from '../contracts.ts'
import * as store from '../store/hubs.ts'

/** How early and how far ahead a company's hub is booked; null for who does not see it, or when there is none. */
export function findReach(ctx: Ctx, companyId: CompanyId): Promise<HubReach | null> {
  return inTransaction(ctx, (ctx) => store.findReach(ctx, companyId))
}
