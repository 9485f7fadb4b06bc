import { dbOf, type TxCtx } from '@kara/db'
import { professional, service } from '@kara/db/schema/directory'
import type { PersonId, ProfessionalId, ServiceId } from '@kara/kernel'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'

export type ProfessionalRow = typeof professional.$inferSelect
export type ServiceRow = typeof service.$inferSelect

/** Adds a draft; false when the slug is somebody else's or the person has applied before. */
export async function insertProfessional(
  ctx: TxCtx,
  row: typeof professional.$inferInsert,
): Promise<boolean> {
  const inserted = await dbOf(ctx)
    .insert(professional)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: professional.id })
  return inserted.length === 1
}

export async function updateProfessional(
  ctx: TxCtx,
  id: ProfessionalId,
  change: Partial<typeof professional.$inferInsert>,
): Promise<ProfessionalRow | null> {
  const [row] = await dbOf(ctx).update(professional).set(change).where(eq(professional.id, id)).returning()
  return row ?? null
}

/** Approves somebody who applied; false when there is nobody, or they were approved before. */
export async function approveApplicant(ctx: TxCtx, id: ProfessionalId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(professional)
    .set({ state: 'approved', approvedAt: ctx.clock.now() })
    .where(and(eq(professional.id, id), inArray(professional.state, ['draft', 'declined'])))
    .returning({ id: professional.id })
  return rows.length === 1
}

/** Turns a draft down; false when there is none. */
export async function declineDraft(ctx: TxCtx, id: ProfessionalId): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(professional)
    .set({ state: 'declined' })
    .where(and(eq(professional.id, id), eq(professional.state, 'draft')))
    .returning({ id: professional.id })
  return rows.length === 1
}

/** Who applied and is not decided about first, longest first. */
export function listProfessionalsForSupport(ctx: TxCtx, limit: number): Promise<ProfessionalRow[]> {
  return dbOf(ctx)
    .select()
    .from(professional)
    .orderBy(sql`${professional.state} <> 'draft'`, asc(professional.createdAt), asc(professional.id))
    .limit(limit)
}

export function listDrafts(ctx: TxCtx, limit: number): Promise<ProfessionalRow[]> {
  return dbOf(ctx)
    .select()
    .from(professional)
    .where(eq(professional.state, 'draft'))
    .orderBy(asc(professional.createdAt), asc(professional.id))
    .limit(limit)
}

export async function findService(ctx: TxCtx, serviceId: ServiceId) {
  const [row] = await dbOf(ctx)
    .select()
    .from(service)
    .where(and(eq(service.id, serviceId), eq(service.isActive, true)))
  return row ?? null
}

export function listServicesOf(ctx: TxCtx, professionalIds: readonly ProfessionalId[]) {
  return dbOf(ctx)
    .select()
    .from(service)
    .where(and(inArray(service.professionalId, [...professionalIds]), eq(service.isActive, true)))
    .orderBy(asc(service.minutes), asc(service.priceMinor))
}

/** Every service of one professional, also those that are no longer offered. */
export function listOwnServices(ctx: TxCtx, professionalId: ProfessionalId): Promise<ServiceRow[]> {
  return dbOf(ctx)
    .select()
    .from(service)
    .where(eq(service.professionalId, professionalId))
    .orderBy(asc(service.minutes), asc(service.priceMinor), asc(service.id))
}

export async function insertService(ctx: TxCtx, row: typeof service.$inferInsert): Promise<ServiceRow> {
  const [inserted] = await dbOf(ctx).insert(service).values(row).returning()
  if (!inserted) throw new Error('Invariant broken: an inserted service was not returned')
  return inserted
}

export async function updateService(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  id: ServiceId,
  change: Partial<typeof service.$inferInsert>,
): Promise<ServiceRow | null> {
  const [row] = await dbOf(ctx)
    .update(service)
    .set(change)
    .where(and(eq(service.professionalId, professionalId), eq(service.id, id)))
    .returning()
  return row ?? null
}

/**
 * Locks the professional's row, so that what is counted below it by those who lock it stays as counted until the commit.
 * Whoever books meanwhile only refers to it, and does not wait.
 */
export async function lockProfessional(ctx: TxCtx, id: ProfessionalId): Promise<ProfessionalRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(professional)
    .where(eq(professional.id, id))
    .for('no key update')
  return row ?? null
}

export async function findProfessional(
  ctx: TxCtx,
  by: { id: ProfessionalId } | { slug: string } | { personId: PersonId },
) {
  const condition =
    'id' in by
      ? eq(professional.id, by.id)
      : 'slug' in by
        ? eq(professional.slug, by.slug)
        : eq(professional.personId, by.personId)
  const [row] = await dbOf(ctx).select().from(professional).where(condition)
  return row ?? null
}

export function listProfessionals(ctx: TxCtx, professionalIds: readonly ProfessionalId[]) {
  return dbOf(ctx)
    .select()
    .from(professional)
    .where(inArray(professional.id, [...professionalIds]))
    .orderBy(asc(professional.displayName))
}

/** Everybody who was approved, for a company that picks. */
export function listApproved(ctx: TxCtx, limit: number) {
  return dbOf(ctx)
    .select()
    .from(professional)
    .where(and(eq(professional.state, 'approved'), isNotNull(professional.approvedAt)))
    .orderBy(asc(professional.displayName))
    .limit(limit)
}
