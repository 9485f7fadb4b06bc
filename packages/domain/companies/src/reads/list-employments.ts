import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Employment } from '../contracts.ts'
import * as store from '../store.ts'

/** Companies that the scope's person works for now (person scope). */
export async function listEmployments(ctx: Ctx): Promise<Employment[]> {
  const rows = await inTransaction(ctx, (ctx) => store.listEmployments(ctx))
  return rows.map(({ companyId, name, joinedAt }) => ({ companyId, name, since: joinedAt.toString() }))
}
