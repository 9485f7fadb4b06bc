import { dbOf, type TxCtx } from '@kara/db'
import { timeAway } from '@kara/db/schema/directory'
import type { ProfessionalId } from '@kara/kernel'
import { eq, inArray } from 'drizzle-orm'

export type TimeAwayRow = typeof timeAway.$inferSelect

/** Writes when somebody is away, in place of what was written before. */
export async function saveTimeAway(ctx: TxCtx, row: TimeAwayRow): Promise<void> {
  const { professionalId: _own, ...set } = row
  await dbOf(ctx).insert(timeAway).values(row).onConflictDoUpdate({ target: timeAway.professionalId, set })
}

/** False: there was nothing to end. */
export async function deleteTimeAway(ctx: TxCtx, professionalId: ProfessionalId): Promise<boolean> {
  const gone = await dbOf(ctx)
    .delete(timeAway)
    .where(eq(timeAway.professionalId, professionalId))
    .returning({ id: timeAway.id })
  return gone.length === 1
}

export function listTimesAway(ctx: TxCtx, ids: readonly ProfessionalId[]): Promise<TimeAwayRow[]> {
  return dbOf(ctx)
    .select()
    .from(timeAway)
    .where(inArray(timeAway.professionalId, [...ids]))
}
