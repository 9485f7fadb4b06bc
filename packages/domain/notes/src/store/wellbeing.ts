import { dbOf, type TxCtx } from '@kara/db'
import { wellbeingCheck, wellbeingShare } from '@kara/db/schema/notes'
import { type Id, type PersonId, type ProfessionalId, personOf } from '@kara/kernel'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { limits, type WellbeingMeasure } from '../contracts.ts'

export type CheckRow = typeof wellbeingCheck.$inferSelect

/** Adds a check; false when one was made on that day already. */
export async function insertCheck(ctx: TxCtx, row: CheckRow): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(wellbeingCheck)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: wellbeingCheck.id })
  return rows.length === 1
}

/** The latest checks of one person by one measure, newest first. */
export function listChecks(ctx: TxCtx, personId: PersonId, measure: WellbeingMeasure): Promise<CheckRow[]> {
  return dbOf(ctx)
    .select()
    .from(wellbeingCheck)
    .where(and(eq(wellbeingCheck.personId, personId), eq(wellbeingCheck.measure, measure)))
    .orderBy(desc(wellbeingCheck.takenAt))
    .limit(limits.wellbeingRead)
}

/** Deletes every check of the scope's person by one measure; answers how many there were. */
export async function deleteChecks(ctx: TxCtx, measure: WellbeingMeasure): Promise<number> {
  const rows = await dbOf(ctx)
    .delete(wellbeingCheck)
    .where(and(eq(wellbeingCheck.personId, personOf(ctx) as PersonId), eq(wellbeingCheck.measure, measure)))
    .returning({ id: wellbeingCheck.id })
  return rows.length
}

const isOpen = (personId: PersonId) =>
  and(eq(wellbeingShare.personId, personId), isNull(wellbeingShare.endedAt))

/** Shows it to a professional; false when it is shown to them already. */
export async function insertShare(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  measure: WellbeingMeasure,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(wellbeingShare)
    .values({
      id: ctx.ids.next<'wellbeing_share'>(),
      personId: personOf(ctx) as PersonId,
      professionalId,
      measure,
      givenAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: wellbeingShare.id })
  return rows.length === 1
}

/** Shows it to a professional no more; the share that ended, null when there was none. */
export async function endShare(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  measure: WellbeingMeasure,
): Promise<Id<'wellbeing_share'> | null> {
  const [row] = await dbOf(ctx)
    .update(wellbeingShare)
    .set({ endedAt: ctx.clock.now() })
    .where(
      and(
        isOpen(personOf(ctx) as PersonId),
        eq(wellbeingShare.professionalId, professionalId),
        eq(wellbeingShare.measure, measure),
      ),
    )
    .returning({ id: wellbeingShare.id })
  return row?.id ?? null
}

/** What a person shows now and to whom; for a professional that is themself or nobody. */
export function listShares(ctx: TxCtx, personId: PersonId) {
  return dbOf(ctx)
    .select({
      professionalId: wellbeingShare.professionalId,
      measure: wellbeingShare.measure,
      givenAt: wellbeingShare.givenAt,
    })
    .from(wellbeingShare)
    .where(isOpen(personId))
    .orderBy(asc(wellbeingShare.givenAt))
    .limit(limits.wellbeingSharesRead)
}
