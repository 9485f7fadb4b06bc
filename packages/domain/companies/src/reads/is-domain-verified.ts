import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { normaliseDomain } from '../rules/names.ts'
import * as store from '../store.ts'

/** Whether the scope's company has proven this domain now; asked at every sign-in, never remembered. */
export async function isDomainVerified(ctx: Ctx, domain: string): Promise<boolean> {
  const name = normaliseDomain(domain)
  if (!name) return false
  const owner = await inTransaction(ctx, (ctx) => store.findCompanyOfDomain(ctx, name))
  return owner?.companyId === companyOf(ctx)
}
