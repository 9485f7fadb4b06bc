import { mustBeAble } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { countOnDomains } from '../store/persons.ts'

/**
 * How many accounts have a proven address on the company's domains, rounded down to tens; null below ten. The database
 * itself gives no other number to the company's side.
 */
export async function countAccountsOnDomains(ctx: Ctx): Promise<number | null> {
  mustBeAble(ctx, 'manage_sso')
  return (await inTransaction(ctx, countOnDomains)) || null
}
