import { dbOf, type TxCtx } from '@kara/db'
import { eidWait } from '@kara/db/schema/factors'
import { and, eq, isNull } from 'drizzle-orm'

export type WaitRow = typeof eidWait.$inferSelect

/** False when the person waits already. */
export async function insertWait(
  ctx: TxCtx,
  row: Pick<WaitRow, 'id' | 'personId' | 'companyId'>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(eidWait)
    .values({ ...row, askedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ id: eidWait.id })
  return rows.length === 1
}

export async function findOpenWait(
  ctx: TxCtx,
  by: Pick<WaitRow, 'personId' | 'companyId'>,
): Promise<WaitRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(eidWait)
    .where(
      and(eq(eidWait.personId, by.personId), eq(eidWait.companyId, by.companyId), isNull(eidWait.endedAt)),
    )
  return row ?? null
}

/** False when it had ended before: one letter, whoever looks twice. */
export async function endWait(
  ctx: TxCtx,
  id: WaitRow['id'],
  outcome: NonNullable<WaitRow['outcome']>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(eidWait)
    .set({ outcome, endedAt: ctx.clock.now() })
    .where(and(eq(eidWait.id, id), isNull(eidWait.endedAt)))
    .returning({ id: eidWait.id })
  return rows.length === 1
}
