import { dbOf, type TxCtx } from '@kara/db'
import { creditPolicy } from '@kara/db/schema/credits'
import { companyOf } from '@kara/kernel'
import { desc, eq } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type PolicyRow = typeof creditPolicy.$inferSelect

export async function findPolicy(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(1)
  return row ?? null
}

/** The versions of the policy, newest first. */
export function listPolicies(ctx: TxCtx) {
  return dbOf(ctx)
    .select()
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(limits.policiesRead)
}

export async function insertPolicy(ctx: TxCtx, row: typeof creditPolicy.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(creditPolicy).values(row)
}
