import { dbOf, type TxCtx } from '@kara/db'
import { eidMove } from '@kara/db/schema/factors'
import type { PersonId } from '@kara/kernel'
import { and, eq, gt, isNull, lte } from 'drizzle-orm'

export type EidMoveRow = typeof eidMove.$inferSelect

export async function insertEidMove(
  ctx: TxCtx,
  row: Omit<EidMoveRow, 'createdAt' | 'movedAt'>,
): Promise<void> {
  const now = ctx.clock.now()
  // What was not proven in time is forgotten, with the sealed number.
  await dbOf(ctx).delete(eidMove).where(lte(eidMove.expiresAt, now))
  await dbOf(ctx)
    .insert(eidMove)
    .values({ ...row, createdAt: now })
}

export async function findOpenEidMove(
  ctx: TxCtx,
  wanted: { readonly id: EidMoveRow['id']; readonly personId: PersonId },
): Promise<EidMoveRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(eidMove)
    .where(
      and(
        eq(eidMove.id, wanted.id),
        eq(eidMove.personId, wanted.personId),
        isNull(eidMove.movedAt),
        gt(eidMove.expiresAt, ctx.clock.now()),
      ),
    )
  return row ?? null
}

/** Marks it as done; of two who finish it at once one does. */
export async function endEidMove(ctx: TxCtx, id: EidMoveRow['id']): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(eidMove)
    .set({ movedAt: ctx.clock.now() })
    .where(and(eq(eidMove.id, id), isNull(eidMove.movedAt)))
    .returning({ id: eidMove.id })
  return rows.length === 1
}
