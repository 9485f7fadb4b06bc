import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { CompanyOfEmail } from '../contracts.ts'
import { normaliseEmail } from '../rules/names.ts'
import * as store from '../store.ts'

/** The company that has proven the address's domain. Says nothing about whether the address exists. */
export async function findCompanyOfEmail(ctx: Ctx, email: string): Promise<CompanyOfEmail | null> {
  const domain = normaliseEmail(email)?.domain
  if (!domain) return null
  const company = await inTransaction(ctx, (ctx) => store.findCompanyOfDomain(ctx, domain))
  return company && { ...company, domain }
}
