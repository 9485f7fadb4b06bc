import { dbOf, type TxCtx } from '@kara/db'
import { creditClaim } from '@kara/db/schema/credits'
import { companyOf, personOf } from '@kara/kernel'
import { and, desc, eq, sql } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type LotRow = typeof creditClaim.$inferSelect

/** The lots of a person at the company of this call, newest first. */
export function listLots(ctx: TxCtx): Promise<LotRow[]> {
  return dbOf(ctx)
    .select()
    .from(creditClaim)
    .where(and(eq(creditClaim.companyId, companyOf(ctx)), eq(creditClaim.personId, personOf(ctx))))
    .orderBy(desc(creditClaim.periodStart), desc(creditClaim.claimedAt))
    .limit(limits.lotsRead)
}

export async function insertLot(
  ctx: TxCtx,
  lot: Omit<LotRow, 'companyId' | 'personId' | 'claimedAt'>,
): Promise<void> {
  await dbOf(ctx)
    .insert(creditClaim)
    .values({ ...lot, companyId: companyOf(ctx), personId: personOf(ctx), claimedAt: ctx.clock.now() })
}

/** The code under which support sees the person's movements at the company of this call. */
export async function findOwnCode(ctx: TxCtx): Promise<string | null> {
  const [row] = await dbOf(ctx).execute<{ code: string | null }>(sql`select app.own_credit_code() as code`)
  return row?.code ?? null
}
