import { dbOf, type TxCtx } from '@kara/db'
import { clinicDesk } from '@kara/db/schema/clinics'
import { type Id, personOf } from '@kara/kernel'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ClinicId } from './clinics.ts'

export type DeskRow = typeof clinicDesk.$inferSelect
export type DeskId = Id<'clinic_desk'>

/** False: they sit at a desk already. */
export async function insertDesk(ctx: TxCtx, row: Omit<DeskRow, 'until'>): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(clinicDesk)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: clinicDesk.id })
  return inserted.length === 1
}

/** Where the person of the scope sits; null: at no desk. */
export async function findOwnDesk(ctx: TxCtx): Promise<DeskRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(clinicDesk)
    .where(and(eq(clinicDesk.personId, personOf(ctx)), isNull(clinicDesk.until)))
  return row ?? null
}

/** Everybody who sits at the desk of a clinic now, the longest first. */
export function listDesks(ctx: TxCtx, clinicId: ClinicId): Promise<DeskRow[]> {
  return dbOf(ctx)
    .select()
    .from(clinicDesk)
    .where(and(eq(clinicDesk.clinicId, clinicId), isNull(clinicDesk.until)))
    .orderBy(asc(clinicDesk.since), asc(clinicDesk.id))
}

/** Names of those among these ids that are or were desks, as far as the scope knows them. */
export async function listDeskNames(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await dbOf(ctx)
    .select({ id: clinicDesk.id, name: clinicDesk.name })
    .from(clinicDesk)
    .where(inArray(clinicDesk.id, [...new Set(ids)] as DeskId[]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Ends one that lasts; null when it ended meanwhile, or never was. */
export async function endDesk(ctx: TxCtx, clinicId: ClinicId, id: DeskId): Promise<DeskRow | null> {
  const [row] = await dbOf(ctx)
    .update(clinicDesk)
    .set({ until: ctx.clock.now() })
    .where(and(eq(clinicDesk.clinicId, clinicId), eq(clinicDesk.id, id), isNull(clinicDesk.until)))
    .returning()
  return row ?? null
}

/** Nobody sits at the desk of a clinic that closes; returns who did. */
export function endDesks(ctx: TxCtx, clinicId: ClinicId): Promise<DeskRow[]> {
  return dbOf(ctx)
    .update(clinicDesk)
    .set({ until: ctx.clock.now() })
    .where(and(eq(clinicDesk.clinicId, clinicId), isNull(clinicDesk.until)))
    .returning()
}
