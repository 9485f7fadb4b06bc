import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type Company, limits } from '../contracts.ts'
import * as store from '../store.ts'
import { toCompany } from './get-company.ts'

/** Companies in the order of their names, for support; `afterName` continues the list. */
export async function listCompanies(ctx: Ctx, { afterName = '' } = {}): Promise<Company[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listCompanies(ctx, afterName, limits.companiesPerPage))
  return rows.map(toCompany)
}
