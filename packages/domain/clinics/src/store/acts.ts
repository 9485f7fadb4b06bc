import { dbOf, type TxCtx } from '@kara/db'
import { clinicAct } from '@kara/db/schema/clinics'
import { type Id, professionalOf } from '@kara/kernel'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type ActRow = typeof clinicAct.$inferSelect
export type ActId = Id<'clinic_act'>

export async function insertAct(ctx: TxCtx, row: typeof clinicAct.$inferInsert): Promise<void> {
  await dbOf(ctx).insert(clinicAct).values(row)
}

/** What was changed for the professional of the scope, the latest first. */
export function listActs(ctx: TxCtx, limit: number = limits.actsPerPage): Promise<ActRow[]> {
  return dbOf(ctx)
    .select()
    .from(clinicAct)
    .where(eq(clinicAct.professionalId, professionalOf(ctx)))
    .orderBy(desc(clinicAct.at), desc(clinicAct.id))
    .limit(limit)
}

/** Takes a change back; false when it was taken back before. */
export async function markUndone(ctx: TxCtx, id: ActId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(clinicAct)
    .set({ undoneAt: ctx.clock.now() })
    .where(and(eq(clinicAct.id, id), isNull(clinicAct.undoneAt)))
    .returning({ id: clinicAct.id })
  return rows.length === 1
}

/** Claims what the member was not told of yet. */
export function claimUntold(ctx: TxCtx): Promise<ActRow[]> {
  return dbOf(ctx)
    .update(clinicAct)
    .set({ toldAt: ctx.clock.now() })
    .where(and(eq(clinicAct.professionalId, professionalOf(ctx)), isNull(clinicAct.toldAt)))
    .returning()
}

export async function findAct(ctx: TxCtx, id: ActId): Promise<ActRow | null> {
  const [row] = await dbOf(ctx).select().from(clinicAct).where(eq(clinicAct.id, id))
  return row ?? null
}
