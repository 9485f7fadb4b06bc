import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { AdministeredCompany } from '../contracts.ts'
import * as store from '../store.ts'

/** Companies that the scope's person helps to run (gate or person scope). */
export function listCompaniesOfPerson(ctx: Ctx): Promise<AdministeredCompany[]> {
  return inTransaction(ctx, (ctx) => store.listAdministered(ctx))
}
