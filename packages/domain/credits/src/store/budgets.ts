import { dbOf, type TxCtx } from '@kara/db'
import { creditBudget, poolPurchase } from '@kara/db/schema/credits'
import { companyOf, type PersonId } from '@kara/kernel'
import { and, eq, gte, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Period } from '../contracts.ts'

export type BudgetRow = typeof creditBudget.$inferSelect

export async function findBudget(ctx: TxCtx): Promise<BudgetRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditBudget)
    .where(eq(creditBudget.companyId, companyOf(ctx)))
  return row ?? null
}

/** The budget, held until the end of the transaction: whoever buys at the same moment counts after this purchase. */
export async function lockBudget(ctx: TxCtx): Promise<BudgetRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(creditBudget)
    .where(eq(creditBudget.companyId, companyOf(ctx)))
    .for('update')
  return row ?? null
}

export async function saveBudget(
  ctx: TxCtx,
  budget: { readonly period: Period; readonly capHalves: number; readonly decidedBy: PersonId },
): Promise<void> {
  const row = { ...budget, decidedAt: ctx.clock.now() }
  await dbOf(ctx)
    .insert(creditBudget)
    .values({ companyId: companyOf(ctx), ...row })
    .onConflictDoUpdate({ target: creditBudget.companyId, set: row })
}

export async function deleteBudget(ctx: TxCtx): Promise<void> {
  await dbOf(ctx)
    .delete(creditBudget)
    .where(eq(creditBudget.companyId, companyOf(ctx)))
}

/** What the company bought since then, paid or still to be paid, without what an invoice was taken back for; in halves. */
export async function sumPurchasesSince(ctx: TxCtx, since: Temporal.Instant): Promise<number> {
  const [row] = await dbOf(ctx)
    .select({
      halves: sql<string>`coalesce(sum(${poolPurchase.amountHalves} - ${poolPurchase.creditedHalves}), 0)`,
    })
    .from(poolPurchase)
    .where(
      and(
        eq(poolPurchase.companyId, companyOf(ctx)),
        ne(poolPurchase.state, 'failed'),
        gte(poolPurchase.createdAt, since),
      ),
    )
  return Number(row?.halves ?? 0)
}
