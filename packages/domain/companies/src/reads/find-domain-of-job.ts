import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import type { CompanyDomain, CompanyDomainId } from '../contracts.ts'
import * as store from '../store.ts'
import { toDomain } from './list-domains.ts'

/** One domain of the job's company as it stands now; null when the company gave it up. */
export async function findDomainOfJob(ctx: Ctx, domainId: CompanyDomainId): Promise<CompanyDomain | null> {
  mustBeJob(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findDomain(ctx, domainId))
  return row ? toDomain(row) : null
}
