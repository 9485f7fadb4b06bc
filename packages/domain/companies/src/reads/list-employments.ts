import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import type { Employment } from '../contracts.ts'
import * as store from '../store.ts'

/** Companies that the scope's person works for now (person scope). */
export async function listEmployments(ctx: Ctx): Promise<Employment[]> {
  const rows = await inTransaction(ctx, (ctx) => store.listEmployments(ctx))
  return rows.map(({ companyId, name, joinedAt }) => ({ companyId, name, since: joinedAt.toString() }))
}

/** Companies that they left, the last one first: what was theirs there stays theirs to read. */
export async function listFormerEmployers(ctx: Ctx): Promise<CompanyId[]> {
  const rows = await inTransaction(ctx, (ctx) => store.listLeft(ctx))
  return rows.map(({ companyId }) => companyId)
}
