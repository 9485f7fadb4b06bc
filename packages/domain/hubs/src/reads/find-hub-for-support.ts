import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mayLookAcross } from '../access.ts'
import type { HubFront } from '../contracts.ts'
import { toHubFront } from '../rules/views.ts'
import * as store from '../store/hubs.ts'

/** A company's hub as its visitors see it, published or not; null when it has none. For support. */
export function findHubForSupport(ctx: Ctx, companyId: CompanyId): Promise<HubFront | null> {
  mayLookAcross(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHubOfCompany(ctx, companyId)
    return row && toHubFront(row)
  })
}
