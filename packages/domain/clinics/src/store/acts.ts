import { dbOf, type TxCtx } from '@kara/db'
import { clinicAct } from '@kara/db/schema/clinics'
import { type Id, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

type Row = typeof clinicAct.$inferSelect
/** Who acts for a member: a professional, or somebody at the desk by the desk's own id. */
export type ActingId = ProfessionalId | Id<'clinic_desk'>
/** No one reference says whose id `byId` is, so that the table cannot name it either. */
export type ActRow = Omit<Row, 'byId'> & { readonly byId: ActingId }
export type ActId = Id<'clinic_act'>

export async function insertAct(ctx: TxCtx, row: Omit<ActRow, 'toldAt' | 'undoneAt'>): Promise<void> {
  await dbOf(ctx)
    .insert(clinicAct)
    .values({ ...row, byId: row.byId as string as Row['byId'] })
}

/** What was changed for the professional of the scope, the latest first. */
export async function listActs(ctx: TxCtx, limit: number = limits.actsPerPage): Promise<ActRow[]> {
  const rows = await dbOf(ctx)
    .select()
    .from(clinicAct)
    .where(eq(clinicAct.professionalId, professionalOf(ctx)))
    .orderBy(desc(clinicAct.at), desc(clinicAct.id))
    .limit(limit)
  return rows.map(toAct)
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
export async function claimUntold(ctx: TxCtx): Promise<ActRow[]> {
  const rows = await dbOf(ctx)
    .update(clinicAct)
    .set({ toldAt: ctx.clock.now() })
    .where(and(eq(clinicAct.professionalId, professionalOf(ctx)), isNull(clinicAct.toldAt)))
    .returning()
  return rows.map(toAct)
}

export async function findAct(ctx: TxCtx, id: ActId): Promise<ActRow | null> {
  const [row] = await dbOf(ctx).select().from(clinicAct).where(eq(clinicAct.id, id))
  return row ? toAct(row) : null
}

const toAct = (row: Row): ActRow => ({ ...row, byId: row.byId as string as ActingId })
