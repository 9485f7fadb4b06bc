import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import type { DomainEntry } from '../contracts.ts'
import { normaliseDomain } from '../rules/names.ts'
import * as store from '../store.ts'

/** How people of this domain come in to the scope's company; null when it has not proven the domain. */
export async function findDomainEntry(ctx: Ctx, domain: string): Promise<DomainEntry | null> {
  const name = normaliseDomain(domain)
  if (!name) return null
  const owner = await inTransaction(ctx, (ctx) => store.findCompanyOfDomain(ctx, name))
  return owner?.companyId === companyOf(ctx) ? owner.entry : null
}
