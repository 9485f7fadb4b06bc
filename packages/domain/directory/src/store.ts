import { dbOf, type TxCtx } from '@kara/db'
import { professional, service } from '@kara/db/schema/directory'
import type { PersonId, ProfessionalId, ServiceId } from '@kara/kernel'
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'

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
