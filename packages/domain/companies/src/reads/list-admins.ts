import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import type { CompanyAdmin } from '../contracts.ts'
import * as store from '../store.ts'

/** Who runs the company's side. Names come from `identity`. Workers ask too: who is told of what. */
export async function listAdmins(ctx: Ctx): Promise<CompanyAdmin[]> {
  if (ctx.scope.role !== 'worker') mustBeAble(ctx, 'read_company')
  const rows = await inTransaction(ctx, (ctx) => store.listActiveAdmins(ctx))
  return rows.map(toAdmin)
}

export function toAdmin(row: store.AdminRow): CompanyAdmin {
  return { personId: row.personId, role: row.role, since: row.createdAt.toString() }
}
