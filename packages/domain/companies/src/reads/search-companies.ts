import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type Company, limits } from '../contracts.ts'
import { companyMissing } from '../errors.ts'
import { normaliseDomain } from '../rules/names.ts'
import * as store from '../store.ts'
import { toCompany } from './get-company.ts'

/** Companies whose name contains the text, or whose proven domain it is; for support. */
export async function searchCompanies(ctx: Ctx, text: string): Promise<Company[]> {
  mustBeSupport(ctx)
  const wanted = text.trim()
  if (!wanted) return []
  const rows = await inTransaction(ctx, async (ctx) => {
    const domain = normaliseDomain(wanted)
    const owner = domain ? await store.findCompanyOfDomain(ctx, domain) : null
    return store.searchCompanies(ctx, wanted, owner?.companyId ?? null, limits.companiesPerPage)
  })
  return rows.map(toCompany)
}

/** One company, for support. @throws `companies.company_missing` */
export async function getCompanyForSupport(ctx: Ctx, companyId: CompanyId): Promise<Company> {
  mustBeSupport(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findCompanyById(ctx, companyId))
  if (!row) throw companyMissing()
  return toCompany(row)
}
