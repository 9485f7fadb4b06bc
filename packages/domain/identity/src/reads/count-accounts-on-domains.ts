import { mustBeAble } from '@kara/companies'
import { dbOf, inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { sql } from 'drizzle-orm'

/**
 * How many accounts have a proven address on the company's domains, rounded down to tens; null below ten. The database
 * itself gives no other number to the company's side.
 */
export async function countAccountsOnDomains(ctx: Ctx): Promise<number | null> {
  mustBeAble(ctx, 'manage_sso')
  const [row] = await inTransaction(ctx, (ctx) =>
    dbOf(ctx).execute<{ accounts: number }>(sql`select app.accounts_on_domains() as accounts`),
  )
  return row?.accounts || null
}
