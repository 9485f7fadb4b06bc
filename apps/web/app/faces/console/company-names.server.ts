import { listCompanies } from '@kara/companies'
import type { Ctx } from '@kara/kernel'

/** Companies by id, for lists that name many of them. */
export async function companyNames(ctx: Ctx): Promise<Record<string, string>> {
  const companies = await listCompanies(ctx)
  return Object.fromEntries(companies.map(({ id, name }) => [id, name]))
}
