import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Company } from '../contracts.ts'
import { companyMissing } from '../errors.ts'
import * as store from '../store.ts'

/** The company of the call; every scope that names one may ask. */
export async function getCompany(ctx: Ctx): Promise<Company> {
  const row = await inTransaction(ctx, (ctx) => store.findCompany(ctx))
  if (!row) throw companyMissing()
  return toCompany(row)
}

export function toCompany(row: store.CompanyRow): Company {
  const { id, name, country, locale, timeZone } = row
  return { id, name, country, locale, timeZone, createdAt: row.createdAt.toString() }
}
