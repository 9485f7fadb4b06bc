import { dbOf, type TxCtx } from '@kara/db'
import { wellbeingCheck, wellbeingShare } from '@kara/db/schema/notes'
import { type Id, type PersonId, type ProfessionalId, personOf } from '@kara/kernel'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

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

/** The latest checks of one person, newest first. */
export function listChecks(ctx: TxCtx, personId: PersonId): Promise<CheckRow[]> {
  return dbOf(ctx)
    .select()
    .from(wellbeingCheck)
    .where(eq(wellbeingCheck.personId, personId))
    .orderBy(desc(wellbeingCheck.takenAt))
    .limit(limits.wellbeingRead)
}

/** Deletes every check of the scope's person; answers how many there were. */
export async function deleteChecks(ctx: TxCtx): Promise<number> {
  const rows = await dbOf(ctx)
    .delete(wellbeingCheck)
    .where(eq(wellbeingCheck.personId, personOf(ctx) as PersonId))
    .returning({ id: wellbeingCheck.id })
  return rows.length
}

const isOpen = (personId: PersonId) =>
  and(eq(wellbeingShare.personId, personId), isNull(wellbeingShare.endedAt))

/** Shows it to a professional; false when it is shown to them already. */
export async function insertShare(ctx: TxCtx, professionalId: ProfessionalId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(wellbeingShare)
    .values({
      id: ctx.ids.next<'wellbeing_share'>(),
      personId: personOf(ctx) as PersonId,
      professionalId,
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
): Promise<Id<'wellbeing_share'> | null> {
  const [row] = await dbOf(ctx)
    .update(wellbeingShare)
    .set({ endedAt: ctx.clock.now() })
    .where(and(isOpen(personOf(ctx) as PersonId), eq(wellbeingShare.professionalId, professionalId)))
    .returning({ id: wellbeingShare.id })
  return row?.id ?? null
}

/** To whom a person shows it now; for a professional that is themself or nobody. */
export function listShares(ctx: TxCtx, personId: PersonId) {
  return dbOf(ctx)
    .select({ professionalId: wellbeingShare.professionalId, givenAt: wellbeingShare.givenAt })
    .from(wellbeingShare)
    .where(isOpen(personId))
    .orderBy(asc(wellbeingShare.givenAt))
    .limit(limits.wellbeingSharesRead)
}
