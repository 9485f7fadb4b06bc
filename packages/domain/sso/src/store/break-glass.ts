import { dbOf, type TxCtx } from '@kara/db'
import { breakGlass } from '@kara/db/schema/sso'
import { companyOf } from '@kara/kernel'
import { desc, eq } from 'drizzle-orm'

export type BreakGlassRow = typeof breakGlass.$inferSelect

export async function insertBreakGlass(ctx: TxCtx, row: Omit<BreakGlassRow, 'companyId'>): Promise<void> {
  await dbOf(ctx)
    .insert(breakGlass)
    .values({ ...row, companyId: companyOf(ctx) })
}

/** The newest first. */
export function listBreakGlass(ctx: TxCtx, rowsMax: number): Promise<BreakGlassRow[]> {
  return dbOf(ctx)
    .select()
    .from(breakGlass)
    .where(eq(breakGlass.companyId, companyOf(ctx)))
    .orderBy(desc(breakGlass.openedAt), desc(breakGlass.id))
    .limit(rowsMax)
}
