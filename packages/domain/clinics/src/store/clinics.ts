import { dbOf, type TxCtx } from '@kara/db'
import { clinic, clinicMember } from '@kara/db/schema/clinics'
import { type Id, type ProfessionalId, professionalOf } from '@kara/kernel'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type ClinicRow = typeof clinic.$inferSelect
export type ClinicId = Id<'clinic'>
export type MemberRow = typeof clinicMember.$inferSelect

/** Without an answer: who opens a clinic sees it once they belong to it. */
export async function insertClinic(ctx: TxCtx, row: ClinicRow): Promise<void> {
  await dbOf(ctx).insert(clinic).values(row)
}

export async function updateClinic(
  ctx: TxCtx,
  id: ClinicId,
  set: Partial<Pick<ClinicRow, 'name' | 'place' | 'closedAt'>>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(clinic)
    .set(set)
    .where(and(eq(clinic.id, id), isNull(clinic.closedAt)))
    .returning({ id: clinic.id })
  return rows.length === 1
}

export async function findClinic(ctx: TxCtx, id: ClinicId): Promise<ClinicRow | null> {
  const [row] = await dbOf(ctx).select().from(clinic).where(eq(clinic.id, id))
  return row ?? null
}

/** The clinic of the professional of the scope, locked until the commit: who belongs to it changes in turns. */
export async function lockOwnClinic(ctx: TxCtx): Promise<ClinicId | null> {
  const [row] = await dbOf(ctx).execute<{ id: ClinicId | null }>(sql`select app.lock_own_clinic() as id`)
  return row?.id ?? null
}

/** Whether the administrator of the scope may act for its professional, and may until the commit. */
export async function keepActingFor(ctx: TxCtx): Promise<ClinicId | null> {
  const [row] = await dbOf(ctx).execute<{ id: ClinicId | null }>(
    sql`select case when app.keep_acting_for() then app.own_clinic() end as id`,
  )
  return row?.id ?? null
}

/** False: they belong to a clinic already. */
export async function insertMember(ctx: TxCtx, row: Omit<MemberRow, 'leftAt'>): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(clinicMember)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: clinicMember.id })
  return inserted.length === 1
}

/** Everybody who belongs to a clinic now, the longest first. */
export function listMembers(ctx: TxCtx, clinicId: ClinicId): Promise<MemberRow[]> {
  return dbOf(ctx)
    .select()
    .from(clinicMember)
    .where(and(eq(clinicMember.clinicId, clinicId), isNull(clinicMember.leftAt)))
    .orderBy(asc(clinicMember.joinedAt), asc(clinicMember.id))
}

/** The membership of the professional of the scope; null: they belong to no clinic. */
export async function findOwnMembership(ctx: TxCtx): Promise<MemberRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(clinicMember)
    .where(and(eq(clinicMember.professionalId, professionalOf(ctx)), isNull(clinicMember.leftAt)))
  return row ?? null
}

/** Changes a membership that lasts; false when it ended meanwhile. */
export async function updateMember(
  ctx: TxCtx,
  clinicId: ClinicId,
  professionalId: ProfessionalId,
  set: Partial<Pick<MemberRow, 'isAdministrator' | 'leftAt'>>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(clinicMember)
    .set(set)
    .where(
      and(
        eq(clinicMember.clinicId, clinicId),
        eq(clinicMember.professionalId, professionalId),
        isNull(clinicMember.leftAt),
      ),
    )
    .returning({ id: clinicMember.id })
  return rows.length === 1
}

/** Everybody leaves a clinic that closes; answers with who did. */
export async function endMemberships(ctx: TxCtx, clinicId: ClinicId): Promise<ProfessionalId[]> {
  const rows = await dbOf(ctx)
    .update(clinicMember)
    .set({ leftAt: ctx.clock.now() })
    .where(and(eq(clinicMember.clinicId, clinicId), isNull(clinicMember.leftAt)))
    .returning({ id: clinicMember.professionalId })
  return rows.map(({ id }) => id)
}
