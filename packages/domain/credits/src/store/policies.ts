import { dbOf, type TxCtx } from '@kara/db'
import { creditPolicy } from '@kara/db/schema/credits'
import { companyOf } from '@kara/kernel'
import { desc, eq, getTableColumns } from 'drizzle-orm'
import { limits } from '../contracts.ts'

/** In a hub nobody reads who decided the rules, or how many people the company says it has. */
const { createdBy: _, promisedPeople, ...inHub } = getTableColumns(creditPolicy)

export async function findPolicy(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select(inHub)
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(1)
  return row ?? null
}

/** The same with what the company's own side reads alone. */
export async function findCompanyPolicy(ctx: TxCtx) {
  const [row] = await dbOf(ctx)
    .select({ ...inHub, promisedPeople })
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(1)
  return row ?? null
}

/** The versions of the policy, newest first. */
export function listPolicies(ctx: TxCtx) {
  return dbOf(ctx)
    .select(inHub)
    .from(creditPolicy)
    .where(eq(creditPolicy.companyId, companyOf(ctx)))
    .orderBy(desc(creditPolicy.version))
    .limit(limits.policiesRead)
}

export async function insertPolicy(ctx: TxCtx, row: typeof creditPolicy.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(creditPolicy).values(row)
}
